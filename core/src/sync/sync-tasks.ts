import type { Rules } from "../settings/index.ts";
import { applyDecisions, applyRegistration, applySentDecisions, applySentReceipts } from "./apply-answers.ts";
import { applyDeletions } from "./apply-deletions.ts";
import { applySettings } from "./apply-settings.ts";
import { followClock } from "./clock-ahead.ts";
import { composeConsents, composeDecisions, composeRegistration, composeSettings } from "./compose-messages.ts";
import { deviceOf } from "./device-identity.ts";
import type { DeviceState } from "./device-state.ts";
import { showSuggestions } from "./device-steps.ts";
import { followKeys, type KeyRefused } from "./follow-keys.ts";
import type { SettingsAnswer } from "./protocol.ts";
import { resealRules } from "./reseal-rules.ts";
import type { ApiOutcome } from "./server-api.ts";
import type { SyncPorts } from "./sync-ports.ts";

/** One thing to say or to hear. Reads the state, asks, and writes down the answer; nothing to do counts as answered. */
export type SyncTask = (ports: SyncPorts) => Promise<ApiOutcome<unknown> | KeyRefused>;

const nothingToDo = { kind: "answered", answer: undefined } as const;

async function registerDevice(ports: SyncPorts) {
  const request = await composeRegistration(ports, await ports.state.read());
  if (request === undefined) return nothingToDo;
  const known = { isRegistered: true, clockAhead: request.clockAhead ?? 0 };
  return note(ports.state, await ports.api.registerDevice(request), (device) => applyRegistration(device, known));
}

async function noteClock({ api, state }: SyncPorts) {
  const { clockAhead } = await state.read();
  const followed = followClock(clockAhead, api.clockAhead() ?? clockAhead);
  if (followed !== clockAhead) await state.update((device) => ({ ...device, clockAhead: followed }));
  return nothingToDo;
}

async function sendReceipts({ api, state }: SyncPorts) {
  const request = composeConsents(await state.read());
  if (request === undefined) return nothingToDo;
  const count = request.receipts.length;
  return note(state, await api.sendConsents(request), (device) => applySentReceipts(device, count));
}

/** Those of each id that it gave numbers under. The count is the person's: noted when all were asked. */
async function readDeletions({ api, log, state }: SyncPorts) {
  const { deletionsApplied, identity } = await state.read();
  const present = await log.device();
  const ids = [...identity.formerIds.map(({ device }) => device), present];
  let least = Number.POSITIVE_INFINITY;
  for (const device of ids) {
    const outcome = await api.readDeletions(device, deletionsApplied);
    if (outcome.kind !== "answered") return outcome;
    const isOwn = (seq: number) => deviceOf(seq, present, identity) === device;
    if (!(await applyDeletions(log, outcome.answer, isOwn))) return nothingToDo;
    least = Math.min(least, outcome.answer.deletions);
  }
  await state.update((device) => ({ ...device, deletionsApplied: least }));
  return nothingToDo;
}

async function sendDecisions({ api, state }: SyncPorts) {
  const request = composeDecisions(await state.read());
  if (request === undefined) return nothingToDo;
  return note(state, await api.sendDecisions(request), (device) => applySentDecisions(device, request.decisions));
}

const followKeysOf: SyncTask = async ({ keys, ...ports }) =>
  keys === undefined ? nothingToDo : followKeys({ ...ports, ...keys });

const resealRulesOf: SyncTask = async ({ keys, ...ports }) =>
  keys === undefined ? nothingToDo : resealRules({ ...ports, ...keys });

async function readSettings({ api, state, rulesSeal }: SyncPorts) {
  const outcome = await api.readSettings();
  const rules = outcome.kind === "answered" ? await openRules(rulesSeal, outcome.answer) : undefined;
  const areRulesShared = rulesSeal !== undefined;
  return note(state, outcome, (device, answer) => applySettings(device, { answer, rules, areRulesShared }));
}

async function writeSettings({ api, state, rulesSeal }: SyncPorts) {
  const sent = await state.read();
  const request = await composeSettings(sent, rulesSeal);
  if (request === undefined) return nothingToDo;
  const outcome = await api.writeSettings(request);
  const rules = outcome.kind === "answered" ? await openRules(rulesSeal, outcome.answer) : undefined;
  const heard = { rules, areRulesShared: rulesSeal !== undefined, sent };
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

/** The answers to the first requests show the clock: events leave when the server knows of it. */
export const beforeEvents: readonly SyncTask[] = [registerDevice, sendReceipts, noteClock, registerDevice];
export const afterEvents: readonly SyncTask[] = [
  readDeletions,
  followKeysOf,
  sendDecisions,
  readSettings,
  writeSettings,
  resealRulesOf,
  readDecisions,
  readSuggestions,
  noteClock,
];
