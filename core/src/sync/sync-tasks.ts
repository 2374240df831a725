import { defaultRules, type Rules } from "../settings/index.ts";
import { applyDecisions, applyRegistration, applySentDecisions, applySentReceipts } from "./apply-answers.ts";
import { applySettings } from "./apply-settings.ts";
import type { DeviceState } from "./device-state.ts";
import { showSuggestions } from "./device-steps.ts";
import { areSameRules } from "./merge-settings.ts";
import type { SettingsAnswer } from "./protocol.ts";
import type { ApiOutcome } from "./server-api.ts";
import type { SyncPorts } from "./sync-ports.ts";

/** One thing to say or to hear. Reads the state, asks, and writes down the answer; nothing to do counts as answered. */
export type SyncTask = (ports: SyncPorts) => Promise<ApiOutcome<unknown>>;

const nothingToDo = { kind: "answered", answer: undefined } as const;
/** Receipts and decisions a request. */
const largestPart = 100;

async function registerDevice({ api, log, state, surface, publicKey }: SyncPorts) {
  if ((await state.read()).account?.isRegistered === true) return nothingToDo;
  const key = publicKey === undefined ? {} : { publicKey };
  const outcome = await api.registerDevice({ device: await log.device(), surface, ...key });
  return note(state, outcome, (device) => applyRegistration(device, true));
}

async function sendReceipts({ api, state }: SyncPorts) {
  const { receipts, receiptsSent } = await state.read();
  const part = receipts.slice(receiptsSent, receiptsSent + largestPart);
  if (part.length === 0) return nothingToDo;
  return note(state, await api.sendConsents({ receipts: part }), (device) => applySentReceipts(device, part.length));
}

async function sendDecisions({ api, state }: SyncPorts) {
  const unsent = (await state.read()).decisions.filter(({ isSent }) => !isSent);
  const part = unsent.slice(0, largestPart).map(({ decision }) => decision);
  if (part.length === 0) return nothingToDo;
  return note(state, await api.sendDecisions({ decisions: part }), (device) => applySentDecisions(device, part));
}

async function readSettings({ api, state, rulesSeal }: SyncPorts) {
  const outcome = await api.readSettings();
  const rules = outcome.kind === "answered" ? await openRules(rulesSeal, outcome.answer) : undefined;
  const areRulesShared = rulesSeal !== undefined;
  return note(state, outcome, (device, answer) => applySettings(device, { answer, rules, areRulesShared }));
}

/** Rules go along only when they were changed here: the server keeps the others', which this device may not be able to read. */
async function writeSettings({ api, state, rulesSeal }: SyncPorts) {
  const { settings, rules: ownRules, settingsBase, settingsUpdatedAt, isSettingsUnsent } = await state.read();
  if (!isSettingsUnsent) return nothingToDo;
  const areRulesChanged = !areSameRules(ownRules, settingsBase?.rules ?? defaultRules);
  const sealedRules = areRulesChanged && rulesSeal ? { sealedRules: await rulesSeal.seal(ownRules) } : {};
  const outcome = await api.writeSettings({ settings, updatedAt: settingsUpdatedAt, ...sealedRules });
  const rules = outcome.kind === "answered" ? await openRules(rulesSeal, outcome.answer) : undefined;
  const heard = { rules, areRulesShared: rulesSeal !== undefined, sent: { settings, rules: ownRules } };
  return note(state, outcome, (device, answer) => applySettings(device, { answer, ...heard }));
}

async function openRules(seal: SyncPorts["rulesSeal"], { sealedRules }: SettingsAnswer): Promise<Rules | undefined> {
  return sealedRules === undefined ? undefined : seal?.open(sealedRules);
}

async function readDecisions({ api, state }: SyncPorts) {
  return note(state, await api.readDecisions(), (device, { decisions }) => applyDecisions(device, decisions));
}

async function readSuggestions({ api, state }: SyncPorts) {
  return note(state, await api.readSuggestions(), (device, { suggestions }) => showSuggestions(device, suggestions));
}

async function note<Answer>(
  state: SyncPorts["state"],
  outcome: ApiOutcome<Answer>,
  step: (device: DeviceState, answer: Answer) => DeviceState,
): Promise<ApiOutcome<Answer>> {
  if (outcome.kind === "answered") await state.update((device) => step(device, outcome.answer));
  return outcome;
}

export const beforeEvents: readonly SyncTask[] = [registerDevice, sendReceipts];
export const afterEvents: readonly SyncTask[] = [
  sendDecisions,
  readSettings,
  writeSettings,
  readDecisions,
  readSuggestions,
];
