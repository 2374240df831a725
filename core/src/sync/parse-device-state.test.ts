import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultSettings, pauseWithoutEnd } from "../settings/index.ts";
import { applySettings } from "./apply-settings.ts";
import { freshDeviceState } from "./device-state.ts";
import { acknowledgeLoss, changeSettings, recordConsent, recordDecision, signIn } from "./device-steps.ts";
import { parseDeviceState } from "./parse-device-state.ts";
import { createStateKeeper } from "./state-store.ts";
import { createMemoryStateStore } from "../testing/index.ts";

const receipt = {
  purpose: "recording" as const,
  surface: "browser" as const,
  granted: true,
  at: 100,
  textVersion: 1,
  textHash: "a".repeat(64),
};
const never = { suggestion: "r1", activities: [], kind: "never" as const, at: 5 };

function lived() {
  const signedIn = signIn(freshDeviceState, { serverUrl: "http://127.0.0.1:3569", email: "a@example.org" });
  const ruled = changeSettings(signedIn, { rules: { ignoredFiles: ["*.key"], deniedSites: ["bank.example"] } }, 100);
  return recordDecision(recordConsent(ruled, receipt), never);
}

const stored = (state: unknown): unknown => JSON.parse(JSON.stringify(state));

test("a state that was stored is read back whole", () => {
  expect(parseDeviceState(stored(lived()))).toEqual(lived());
});

test("nothing stored is the first start", () => {
  expect(parseDeviceState(undefined)).toEqual(freshDeviceState);
});

test("a state of an older version gets the defaults of what it did not know", () => {
  const { announced: _announced, outbox: _outbox, ...older } = lived();
  expect(parseDeviceState(stored(older))).toEqual(lived());
});

test("of a state of a newer version what can be read stays, and that it was newer is told", () => {
  const added = { mood: "new", settings: { ...lived().settings }, account: { ...lived().account, mood: "new" } };
  const state = parseDeviceState(stored({ ...lived(), ...added, version: 2 }));
  expect(state).toEqual({ ...lived(), lost: ["version"] });
});

test.each([
  ["a rule", { rules: { ...lived().rules, deniedMoods: ["x"] } }, "rules"],
  ["a setting", { settings: { ...lived().settings, mood: "x" } }, "settings"],
])("%s of a newer version, which this one can't keep, pauses the recording", (_name, added, field) => {
  const state = parseDeviceState(stored({ ...lived(), ...added, version: 2 }));
  expect(state.settings.pausedUntil).toBe(pauseWithoutEnd);
  expect(state.lost.toSorted()).toEqual([field, "version"]);
  expect(state.decisions).toEqual(lived().decisions);
});

test("a decision of a newer kind goes, a 'never' of before stays", () => {
  const newer = { decision: { ...never, suggestion: "r2", kind: "sometimes" }, isSent: false };
  const state = parseDeviceState(stored({ ...lived(), decisions: [newer, ...lived().decisions], version: 2 }));
  expect(state.decisions).toEqual(lived().decisions);
  expect(state.receipts).toEqual([receipt]);
});

test("broken receipts are no consent, not a part of it", () => {
  const state = parseDeviceState({ ...lived(), receipts: [receipt, { ...receipt, granted: "yes" }] });
  expect(state.receipts).toEqual([]);
  expect(state.decisions).toEqual(lived().decisions);
  expect(state.lost).toEqual(["receipts"]);
});

test.each([
  ["rules", { ...lived(), rules: { ignoredFiles: 7 } }],
  ["settings", { ...lived(), settings: { ...lived().settings, pausedUntil: "x" } }],
])("broken %s pause the recording until the person resumes it", (field, broken) => {
  const state = parseDeviceState(stored(broken));
  expect(state.settings.pausedUntil).toBe(pauseWithoutEnd);
  expect(state.receipts).toEqual([receipt]);
  expect(state.lost).toEqual([field]);
});

test("after broken receipts a new one is the first to be sent", () => {
  const sent = { ...lived(), receipts: [{ ...receipt, granted: "yes" }, receipt], receiptsSent: 2 };
  expect(parseDeviceState(stored(sent)).receiptsSent).toBe(0);
});

test("rules that began anew are not sent, and those of the server come back under the pause", () => {
  const rules = { ignoredFiles: ["*.key"], deniedSites: ["bank.example"] };
  const heard = { answer: { settings: defaultSettings, updatedAt: 200 }, rules, areRulesShared: true };
  const broken = { ...applySettings(lived(), heard), rules: 7, isSettingsUnsent: true };
  const state = parseDeviceState(stored(broken));
  expect(state.isSettingsUnsent).toBe(false);
  const again = applySettings(state, heard);
  expect([again.rules, again.settings.pausedUntil]).toEqual([rules, pauseWithoutEnd]);
});

test("one broken decision does not take a 'never' along", () => {
  const broken = { ...lived(), decisions: [{ decision: { kind: "?" } }, ...lived().decisions] };
  expect(parseDeviceState(stored(broken)).decisions).toEqual(lived().decisions);
});

test("a broken back-off begins anew instead of waiting for ever", () => {
  const wait = { fromMs: 0, lengthMs: -1000, askedMs: 0 };
  const state = parseDeviceState({ ...lived(), outbox: { ...lived().outbox, wait } });
  expect(state.outbox).toEqual(freshDeviceState.outbox);
  expect(state.lost).toEqual(["outbox"]);
});

test.each([7, "x", true, { version: 9 }])("%j is read as a fresh state, and told", (garbage) => {
  const state = parseDeviceState(garbage);
  expect(state.receipts).toEqual([]);
  expect(state.lost).toHaveLength(1);
});

test("a loss is remembered over later steps until the person has read of it", async () => {
  const store = createMemoryStateStore();
  store.text = JSON.stringify({ ...lived(), receipts: 7 });
  const keeper = createStateKeeper(store);
  await keeper.update((state) => recordConsent(state, receipt));
  expect((await keeper.read()).lost).toEqual(["receipts"]);
  await keeper.update(acknowledgeLoss);
  expect((await keeper.read()).lost).toEqual([]);
});

test("whatever lies in the store, reading never throws and gives a state that can be stored", () => {
  const field = fc.constantFrom(...Object.keys(freshDeviceState), "suggestions", "account");
  fc.assert(
    fc.property(fc.dictionary(field, fc.jsonValue()), fc.jsonValue(), (damage, garbage) => {
      for (const input of [garbage, { ...lived(), ...damage }]) {
        const state = parseDeviceState(stored(input));
        expect(parseDeviceState(stored(state))).toEqual(state);
      }
    }),
    { numRuns: 300 },
  );
});
