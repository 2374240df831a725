import { composeConsents, composeDecisions, composeRegistration, composeSettings } from "./compose-messages.ts";
import type { DeviceState } from "./device-state.ts";
import { composeDeviceList } from "./follow-keys.ts";
import type { SyncPorts } from "./sync-ports.ts";

/** One request besides those of events, as it goes out: `path` under `/functions/v1/api`, the bytes of its body. */
export type Message = {
  readonly about: "device" | "consents" | "device-list" | "decisions" | "settings";
  readonly method: "POST" | "PUT";
  readonly path: string;
  readonly body: string;
};

type Speaker = Pick<SyncPorts, "log" | "surface" | "rulesSeal" | "keys">;

/**
 * What the next sync says besides events (`previewNextRequest`), byte for byte and in its order, for the person to read before
 * it leaves. Settings and the list of devices are merged first with what another device said meanwhile; a clock that the sync
 * finds to be wrong is told in it.
 */
export async function previewMessages(ports: Speaker, state: DeviceState): Promise<readonly Message[]> {
  const list = await previewDeviceList(ports, state);
  const messages = [
    { about: "device", method: "POST", path: "devices", request: await composeRegistration(ports, state) },
    { about: "consents", method: "POST", path: "consents", request: composeConsents(state) },
    { about: "device-list", method: "PUT", path: `keys/${list?.keyId}/devices`, request: list?.request },
    { about: "decisions", method: "POST", path: "decisions", request: composeDecisions(state) },
    { about: "settings", method: "PUT", path: "settings", request: await composeSettings(state, ports.rulesSeal) },
  ] as const;
  return messages.flatMap(({ request, ...message }) =>
    request === undefined ? [] : [{ ...message, body: JSON.stringify(request) }],
  );
}

async function previewDeviceList({ keys, log, surface }: Speaker, { account }: DeviceState) {
  if (keys === undefined || account === undefined) return undefined;
  const read = await keys.keyRing.read();
  if (!read.ok) return undefined;
  const joining = { device: await log.device(), keys: read.value, known: read.value.deviceList };
  return composeDeviceList({ surface }, joining);
}
