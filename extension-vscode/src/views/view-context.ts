import { tokenSchema, type Token } from "@floyo/core/events";
import type { ViewContext } from "@floyo/core/view";
import * as v from "valibot";
import { env } from "vscode";
import type { Floyo } from "../floyo.ts";

/** Words for what is in `shown`: its tokens get the readable names that this device knows. */
export async function readViewContext(floyo: Floyo, shown: unknown): Promise<ViewContext> {
  const names = await floyo.device.labels.read(findTokens(shown));
  return {
    locale: env.language,
    timeZone: floyo.timeZone(),
    nowSeconds: floyo.nowSeconds(),
    nameOf: (token) => shortenPath(names.get(token)),
  };
}

/** A folder is known by its path; in a narrow side bar its own name says enough. */
const shortenPath = (name: string | undefined): string | undefined =>
  name?.replace(/^(?:\/|[A-Za-z]:[\\/]).*[\\/](?=[^\\/])/, "");

const looksLikeToken = /"([0-9a-f]{32})"/g;

function findTokens(shown: unknown): readonly Token[] {
  const matches = [...(JSON.stringify(shown) ?? "").matchAll(looksLikeToken)];
  const found = new Set(matches.map(([, text]) => text));
  return [...found].map((text) => v.parse(tokenSchema, text));
}
