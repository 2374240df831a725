import { composeConsents, composeDecisions, composeRegistration, composeSettings } from "./compose-messages.ts";
import type { DeviceState } from "./device-state.ts";
import type { SyncPorts } from "./sync-ports.ts";

/** One request besides those of events, as it goes out: `path` under `/functions/v1/api`, the bytes of its body. */
export type Message = {
  readonly method: "POST" | "PUT";
  readonly path: "devices" | "consents" | "decisions" | "settings";
  readonly body: string;
};

/**
 * What the next sync says besides events (`previewNextRequest`), in its order, for the person to read before it leaves.
 * Byte for byte but for sealed rules, whose ciphertext is another each time; settings are merged with newer ones first.
 */
export async function previewMessages(
  ports: Pick<SyncPorts, "log" | "surface" | "publicKey" | "rulesSeal">,
  state: DeviceState,
): Promise<readonly Message[]> {
  const messages = [
    { method: "POST", path: "devices", request: await composeRegistration(ports, state) },
    { method: "POST", path: "consents", request: composeConsents(state) },
    { method: "POST", path: "decisions", request: composeDecisions(state) },
    { method: "PUT", path: "settings", request: await composeSettings(state, ports.rulesSeal) },
  ] as const;
  return messages.flatMap(({ method, path, request }) =>
    request === undefined ? [] : [{ method, path, body: JSON.stringify(request) }],
  );
}
