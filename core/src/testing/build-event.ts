import * as v from "valibot";
import { type ActivityEvent, activityEventSchema, createEventId } from "../events/index.ts";

type EventFields = v.InferInput<typeof activityEventSchema>;

export const testDevice = "0b7e3c52-9a51-4f0e-8c1d-2f6a4d9e7b10";

/** A download from a service on Monday 2026-11-16 at 08:00 UTC. The id follows from time, device and number. */
export function buildEvent(overrides: Partial<EventFields> = {}): ActivityEvent {
  const at = overrides.at ?? 1_794_816_000;
  const device = overrides.device ?? testDevice;
  const seq = overrides.seq ?? 0;
  return v.parse(activityEventSchema, {
    id: createEventId(at, idBytes(device, seq)),
    device,
    seq,
    v: 1,
    epoch: 0,
    at,
    utcOffset: 60,
    surface: "browser",
    operation: "download",
    cause: "user",
    ext: "csv",
    place: "tiktok-ads",
    tool: "download",
    ...overrides,
  });
}

/** Ten bytes that no other number of the device has. */
function idBytes(device: string, seq: number): Uint8Array {
  const hex = device.replaceAll("-", "").slice(-8) + seq.toString(16).padStart(12, "0");
  return Uint8Array.from({ length: 10 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}
