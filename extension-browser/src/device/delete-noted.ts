import type { ActivityEvent } from "@floyo/core/events";
import { deleteEvents } from "@floyo/core/sync";
import type { Device } from "./device.ts";
import { scheduleWork } from "./schedule-work.ts";

/**
 * A little later the worker looks for what stands without these events, and tells the server of it; it also finishes what
 * this page could not.
 */
export async function deleteNoted(device: Device, events: readonly ActivityEvent[]) {
  await scheduleWork();
  return deleteEvents(device, events);
}
