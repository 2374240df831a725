import * as v from "valibot";
import { tokenSchema, type Token } from "@floyo/core/events";
import type { LabelStore } from "@floyo/core/privacy";
import type { ViewContext } from "@floyo/core/view";

/** The readable names of all tokens in what is to be shown, and how this person reads dates and numbers. */
export async function readViewContext(labels: LabelStore, shown: unknown, nowSeconds: number): Promise<ViewContext> {
  const names = await labels.read(findTokens(shown));
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { locale, timeZone, nowSeconds, nameOf: (token) => names.get(token) };
}

function findTokens(shown: unknown): readonly Token[] {
  const found = JSON.stringify(shown).match(/\b[0-9a-f]{32}\b/g) ?? [];
  return [...new Set(found)].map((token) => v.parse(tokenSchema, token));
}
