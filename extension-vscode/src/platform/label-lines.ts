import { tokenSchema, type Token } from "@floyo/core/events";
import { base64urlToBytes, bytesToBase64url, seal, unseal } from "@floyo/core/keys";
import type { RandomBytes, SealKey } from "@floyo/core/keys";
import * as v from "valibot";
import { decodeLines, encodeLine } from "./checked-lines.ts";
import { joinBytes } from "./join-bytes.ts";

/** A token and its readable name. */
export type LabelEntry = readonly [Token, string];

const context = new TextEncoder().encode("floyo/vscode/labels/1");
/** In front of each line: it ends what a killed window left of its own. */
const newline = Uint8Array.of(10);
const entriesSchema = v.array(v.tuple([tokenSchema, v.string()]));

/** A line for a handful of names. */
export async function sealLabels(key: SealKey, entries: readonly LabelEntry[], randomBytes: RandomBytes) {
  const plain = new TextEncoder().encode(JSON.stringify(entries));
  return joinBytes([newline, encodeLine(bytesToBase64url(await seal(key, { plain, context }, randomBytes)))]);
}

/** Lines of a key that was destroyed, and damaged ones, are passed over. */
export async function openLabels(key: SealKey, bytes: Uint8Array): Promise<readonly LabelEntry[]> {
  const entries: LabelEntry[] = [];
  for (const line of decodeLines(bytes).lines) {
    const sealed = line.isWhole && typeof line.value === "string" ? base64urlToBytes(line.value) : undefined;
    const opened = sealed && (await unseal(key, sealed, context));
    if (opened?.ok) entries.push(...v.parse(entriesSchema, JSON.parse(new TextDecoder().decode(opened.value))));
  }
  return entries;
}
