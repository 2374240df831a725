import { expect, test } from "vitest";
import { defaultSettings } from "../settings/index.ts";
import { currentSuggestions } from "../suggestions/index.ts";
import { buildSuggestion } from "../testing/index.ts";
import { applyDecisions, applySentReceipts } from "./apply-answers.ts";
import { applySettings } from "./apply-settings.ts";
import { freshDeviceState, type DeviceState } from "./device-state.ts";
import { changeSettings, recordConsent, recordDecision, showSuggestions, signIn, signOut } from "./device-steps.ts";

const never = { suggestion: "r1", activities: [], kind: "never" as const, at: 50 };
const account = { serverUrl: "http://127.0.0.1:3569", email: "a@example.org" };
const receipt = {
  purpose: "sync" as const,
  surface: "vscode" as const,
  granted: true,
  at: 100,
  textVersion: 1,
  textHash: "b".repeat(64),
};

test("a decision takes the suggestion off the screen at once, and an undo brings it back, before the server has heard of it", () => {
  const shown = showSuggestions(freshDeviceState, [buildSuggestion({ id: "r1" }), buildSuggestion({ id: "r2" })]);
  const decided = recordDecision(shown, never);
  const shownIds = (state: DeviceState) => currentSuggestions(state, 0, () => ["script"]).map(({ id }) => id);
  expect(shownIds(decided)).toEqual(["r2"]);
  expect(shownIds(recordDecision(decided, { ...never, kind: "undo" }))).toEqual(["r1", "r2"]);
  expect(decided.decisions).toEqual([{ decision: never, isSent: false }]);
});

test("changed settings are newer than any known ones, also under a clock that is behind", () => {
  const answer = { settings: defaultSettings, updatedAt: 900 };
  const fromServer = applySettings(freshDeviceState, { answer, rules: undefined, areRulesShared: true });
  const changed = changeSettings(fromServer, { settings: { ...defaultSettings, retentionDays: 30 } }, 100);
  expect(changed.settingsUpdatedAt).toBe(901);
  expect(changed.isSettingsUnsent).toBe(true);
});

test("decisions of other devices come in order of time; what the server has not heard of stays", () => {
  const early = { ...never, suggestion: "r2", at: 10 };
  const state = applyDecisions(recordDecision(freshDeviceState, never), [early]);
  expect(state.decisions).toEqual([
    { decision: early, isSent: true },
    { decision: never, isSent: false },
  ]);
  expect(applyDecisions(state, [early, never]).decisions.map(({ isSent }) => isSent)).toEqual([true, true]);
});

test("signing in to another account sends everything again, to the same one nothing", () => {
  const lived = applySentReceipts(recordConsent(signIn(freshDeviceState, account), receipt), 1);
  const stopped = { ...lived, outbox: { ...lived.outbox, failures: 3, stopped: "signed-out" as const } };
  expect(signIn(stopped, account)).toMatchObject({ receiptsSent: 1, outbox: { failures: 3 } });
  expect(signIn(stopped, account).outbox.stopped).toBeUndefined();
  const other = signIn(applyDecisions(stopped, [never]), { ...account, email: "b@example.org" });
  expect(other).toMatchObject({ receiptsSent: 0, account: { isRegistered: false }, outbox: { failures: 0 } });
  expect(other.decisions).toEqual([{ decision: never, isSent: false }]);
});

test("signing out keeps what was learned here and drops what the server said", () => {
  const state = showSuggestions(recordDecision(signIn(freshDeviceState, account), never), []);
  const { account: _account, suggestions, ...kept } = signOut(state);
  expect(suggestions).toBeUndefined();
  expect(kept.decisions).toEqual(state.decisions);
});
