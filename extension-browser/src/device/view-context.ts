import { findTokens } from "@floyo/core/events";
import type { LabelStore } from "@floyo/core/privacy";
import type { ViewContext } from "@floyo/core/view";

/** The readable names of all tokens in what is to be shown, and how this person reads dates and numbers. */
export async function readViewContext(labels: LabelStore, shown: unknown, nowSeconds: number): Promise<ViewContext> {
  const names = await labels.read([...findTokens(shown)]);
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { locale, timeZone, nowSeconds, nameOf: (token) => names.get(token) };
}
