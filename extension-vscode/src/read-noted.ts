import { wasEverAgreed } from "@floyo/core/settings";
import { type ActivityEvent, findTokens, type Token } from "@floyo/core/events";
import { readNotedEvents } from "@floyo/core/sync";
import type { ViewContext } from "@floyo/core/view";
import { env } from "vscode";
import type { Floyo } from "./floyo.ts";

/** All that was noted here, and what it takes to speak of it; names are whole. */
export type Noted = { readonly events: readonly ActivityEvent[]; readonly context: ViewContext };

/** Before the first yes there is nothing, and nothing is opened. */
export async function readNoted({ device, nowSeconds, timeZone }: Floyo): Promise<Noted> {
  const { receipts } = await device.state.read();
  const events = wasEverAgreed(receipts) ? await readNotedEvents(device) : [];
  const names = events.length === 0 ? new Map<Token, string>() : await device.labels.read([...findTokens(events)]);
  const context = { locale: env.language, timeZone: timeZone(), nowSeconds: nowSeconds() };
  return { events, context: { ...context, nameOf: (token) => names.get(token) } };
}
