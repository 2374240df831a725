import type { ActivityEvent } from "@floyo/core/events";
import { readNotedEvents } from "@floyo/core/sync";
import type { ViewContext } from "@floyo/core/view";
import type { Device } from "./device.ts";
import { readViewContext } from "./view-context.ts";

/** All that was noted here, and what it takes to speak of it. */
export type Noted = { readonly events: readonly ActivityEvent[]; readonly context: ViewContext };

/** Rejects when the storage refuses. */
export async function readNoted(device: Device): Promise<Noted> {
  const events = await readNotedEvents(device);
  return { events, context: await readViewContext(device.labels, events, Math.floor(Date.now() / 1000)) };
}
