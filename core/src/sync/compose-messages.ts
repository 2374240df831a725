import { bytesToBase64url } from "../keys/index.ts";
import { defaultRules } from "../settings/index.ts";
import type { DeviceState } from "./device-state.ts";
import { areSameRules } from "./merge-settings.ts";
import type { ConsentsRequest, DecisionsRequest, RegisterDeviceRequest, SettingsRequest } from "./protocol.ts";
import type { SyncPorts } from "./sync-ports.ts";

/** Receipts and decisions a request. */
const largestPart = 100;

/** What leaves besides events: each is `undefined` when there is nothing to say. */
export async function composeRegistration(
  { log, surface, keys }: Pick<SyncPorts, "log" | "surface" | "keys">,
  { account, clockAhead }: DeviceState,
): Promise<RegisterDeviceRequest | undefined> {
  if (account?.isRegistered === true && account.clockAhead === clockAhead) return undefined;
  const own = await keys?.keyRing.read();
  const publicKey = own?.ok ? { publicKey: bytesToBase64url(own.value.device.publicKey) } : {};
  return { device: await log.device(), surface, ...publicKey, ...(clockAhead === 0 ? {} : { clockAhead }) };
}

export function composeConsents({ receipts, receiptsSent }: DeviceState): ConsentsRequest | undefined {
  const part = receipts.slice(receiptsSent, receiptsSent + largestPart);
  return part.length === 0 ? undefined : { receipts: part };
}

export function composeDecisions({ decisions }: DeviceState): DecisionsRequest | undefined {
  const unsent = decisions.filter(({ isSent }) => !isSent).slice(0, largestPart);
  return unsent.length === 0 ? undefined : { decisions: unsent.map(({ decision }) => decision) };
}

/** Rules go along only when they were changed here: the server keeps the others', which this device may not be able to read. */
export async function composeSettings(
  { settings, rules, settingsBase, settingsUpdatedAt, settingsHeardAt, isSettingsUnsent }: DeviceState,
  rulesSeal: SyncPorts["rulesSeal"],
): Promise<SettingsRequest | undefined> {
  if (!isSettingsUnsent) return undefined;
  const areRulesChanged = !areSameRules(rules, settingsBase?.rules ?? defaultRules);
  const request = { settings, updatedAt: settingsUpdatedAt, after: settingsHeardAt };
  if (!areRulesChanged || rulesSeal === undefined) return request;
  const sealedRules = await rulesSeal.seal(rules);
  return sealedRules === undefined ? undefined : { ...request, sealedRules };
}
