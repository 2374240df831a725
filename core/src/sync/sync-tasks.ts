import {
  applyDecisions,
  applyRegistration,
  applySentDecisions,
  applySentReceipts,
  applySettings,
} from "./apply-answers.ts";
import type { DeviceState } from "./device-state.ts";
import { showSuggestions } from "./device-steps.ts";
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

async function exchangeSettings(ports: SyncPorts) {
  const { settings, rules, settingsUpdatedAt, isSettingsUnsent } = await ports.state.read();
  const sealedRules = ports.rulesSeal === undefined ? {} : { sealedRules: await ports.rulesSeal.seal(rules) };
  const outcome = isSettingsUnsent
    ? await ports.api.writeSettings({ settings, updatedAt: settingsUpdatedAt, ...sealedRules })
    : await ports.api.readSettings();
  const opened = outcome.kind === "answered" ? await openRules(ports, outcome.answer) : undefined;
  return note(ports.state, outcome, (device, answer) => applySettings(device, answer, opened));
}

async function openRules({ rulesSeal }: SyncPorts, { sealedRules }: SettingsAnswer) {
  return sealedRules === undefined ? undefined : rulesSeal?.open(sealedRules);
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
export const afterEvents: readonly SyncTask[] = [sendDecisions, exchangeSettings, readDecisions, readSuggestions];
