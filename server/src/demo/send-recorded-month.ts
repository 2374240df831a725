import { randomBytes } from "node:crypto";
import type { ActivityEvent, DeviceId } from "@floyo/core/events";
import { createTokenKey, filterSignal, openPolicy, type Signal } from "@floyo/core/privacy";
import { batchLimit, type ServerApi, sequenceEvent, sequenceRandomBytes } from "@floyo/core/sync";
import type { DemoSecrets } from "./demo-secrets.ts";

type Surface = keyof DemoSecrets["devices"];

/** Through the one door, as on a device: what leaves is filtered events, numbered by the device that noticed them. */
function recordOn(surface: Surface, signals: readonly Signal[], secrets: DemoSecrets): ActivityEvent[] {
  const key = createTokenKey(secrets.keyBytes, 0);
  const device = secrets.devices[surface];
  const passed = signals
    .filter((signal) => signal.surface === surface)
    .flatMap((signal) => {
      const filtered = filterSignal(signal, openPolicy, key);
      return filtered.ok ? [filtered.value.event] : [];
    });
  return passed.map((event, seq) =>
    sequenceEvent(event, { device, seq, randomBytes: randomBytes(sequenceRandomBytes) }),
  );
}

async function sendAll(api: ServerApi, device: DeviceId, events: readonly ActivityEvent[]): Promise<boolean> {
  for (let start = 0; start < events.length; start += batchLimit.events) {
    const batch = events.slice(start, start + batchLimit.events);
    const outcome = await api.sendEvents(JSON.stringify({ device, events: batch, tombstones: [] }));
    if (outcome.kind !== "answered" || outcome.answer.refused.length > 0) return false;
  }
  return true;
}

/** The device of the newest signal comes last: once that signal is mined, everything is. */
function surfacesInOrder(signals: readonly Signal[]): readonly Surface[] {
  const newest = signals.findLast(({ surface }) => surface !== "import")?.surface;
  return newest === "browser" ? ["vscode", "browser"] : ["browser", "vscode"];
}

/** Registers the demo's two devices and sends what they noticed. False when the server did not take all of it. */
export async function sendRecordedMonth(
  api: ServerApi,
  signals: readonly Signal[],
  secrets: DemoSecrets,
): Promise<boolean> {
  for (const surface of surfacesInOrder(signals)) {
    const device = secrets.devices[surface];
    const registered = await api.registerDevice({ device, surface });
    if (registered.kind !== "answered") return false;
    if (!(await sendAll(api, device, recordOn(surface, signals, secrets)))) return false;
  }
  return true;
}
