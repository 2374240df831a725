import { expect, test } from "vitest";
import { buildReceipt as receipt, buildSignal, testTokenKey } from "../testing/index.ts";
import { allowSignal, filterSignal } from "../privacy/index.ts";
import { type ConsentReceipt, consentTextHash } from "./consent.ts";
import { isPaused, pauseFor, pauseUntilResumed, resume } from "./pause.ts";
import { defaultRules, defaultSettings, type Settings, settingsSchema } from "./settings.ts";
import { settingsToPolicy, type Wishes } from "./settings-to-policy.ts";
import * as v from "valibot";

const policyOf = (wishes: Partial<Wishes>) =>
  settingsToPolicy({
    settings: defaultSettings,
    rules: defaultRules,
    receipts: [receipt()],
    surface: "browser",
    ...wishes,
  });
const withSettings = (overrides: Partial<Settings>) => policyOf({ settings: { ...defaultSettings, ...overrides } });

test("a new installation records nothing", () => {
  expect(filterSignal(buildSignal(), policyOf({ receipts: [] }), testTokenKey)).toEqual({
    ok: false,
    code: "no-consent",
  });
});

test.each<[string, readonly ConsentReceipt[], number | undefined]>([
  ["consent holds from the end of its second", [receipt()], 1_794_000_001_000],
  ["another surface's consent says nothing", [receipt({ surface: "vscode" })], undefined],
  ["consent to sync is no consent to record", [receipt({ purpose: "sync" })], undefined],
  ["a withdrawal ends it", [receipt(), receipt({ granted: false, at: 1_794_000_001 })], undefined],
  ["a withdrawal by a clock gone back ends it too", [receipt(), receipt({ granted: false, at: 5 })], undefined],
  [
    "consent given again starts again: what lies between is never read in",
    [receipt(), receipt({ granted: false, at: 1_794_000_001 }), receipt({ at: 1_794_000_009 })],
    1_794_000_010_000,
  ],
  ["a yes to older words is none", [receipt({ textVersion: 1 })], undefined],
])("%s", (_, receipts, consentedAtMs) => {
  expect(policyOf({ receipts }).consentedAtMs).toBe(consentedAtMs);
});

test("a pause without end ends when the person resumes, and what happened within it stays unrecorded", () => {
  const [from, to] = [1_794_815_000, 1_794_817_000];
  const paused = pauseUntilResumed(defaultSettings);
  expect(isPaused(paused, from)).toBe(true);
  expect(allowSignal(buildSignal(), withSettings(paused))).toBe("paused");
  const resumed = resume(paused, to);
  expect(isPaused(resumed, to)).toBe(false);
  expect(allowSignal(buildSignal(), withSettings(resumed))).toBe("paused");
  expect(allowSignal(buildSignal({ atMs: to * 1000 + 1000 }), withSettings(resumed))).toBeUndefined();
});

test("what happened in the second of a yes, but before it, is dropped; from the next second on it is recorded", () => {
  const saidMs = 1_794_816_000_900;
  const policy = policyOf({ receipts: [receipt({ at: Math.floor(saidMs / 1000) })] });
  expect(allowSignal(buildSignal({ atMs: saidMs - 850 }), policy)).toBe("before-consent");
  expect(allowSignal(buildSignal({ atMs: 1_794_816_001_000 }), policy)).toBeUndefined();
});

test("what happened in the second of a resumption, but before it, was in the pause", () => {
  const saidMs = 1_794_816_000_900;
  const resumed = resume(pauseUntilResumed(defaultSettings), Math.floor(saidMs / 1000));
  expect(allowSignal(buildSignal({ atMs: saidMs - 850 }), withSettings(resumed))).toBe("paused");
  expect(allowSignal(buildSignal({ atMs: 1_794_816_001_000 }), withSettings(resumed))).toBeUndefined();
});

test("a pause of an hour ends by itself; resuming after it changes nothing", () => {
  const paused = pauseFor(defaultSettings, 3600, 1_794_816_000);
  expect([isPaused(paused, 1_794_819_599), isPaused(paused, 1_794_819_600)]).toEqual([true, false]);
  expect(resume(paused, 1_794_900_000)).toEqual(paused);
});

test("files outside workspaces need the setting and the consent", () => {
  const given = receipt({ purpose: "outside-workspaces", surface: "vscode" });
  const settings = { ...defaultSettings, outsideWorkspaces: true };
  const records = (wishes: Partial<Wishes>) => policyOf({ surface: "vscode", ...wishes }).recordsOutsideWorkspaces;
  expect([records({ settings }), records({ receipts: [given] }), records({ settings, receipts: [given] })]).toEqual([
    false,
    false,
    true,
  ]);
});

test("a file outside workspaces that was opened before the consent, and is told late, is dropped", () => {
  const receipts = [
    receipt({ surface: "vscode" }),
    receipt({ purpose: "outside-workspaces", surface: "vscode", at: 1_794_816_000 }),
  ];
  const policy = policyOf({ settings: { ...defaultSettings, outsideWorkspaces: true }, receipts, surface: "vscode" });
  const opened = (atMs: number) => buildSignal({ surface: "vscode", operation: "open", place: undefined, atMs });
  expect(allowSignal(opened(1_794_816_000_100), policy)).toBe("outside-workspace");
  expect(allowSignal(opened(1_794_816_001_000), policy)).toBeUndefined();
});

test("each rule and setting reaches the policy of its surface", () => {
  const rules = { ignoredFiles: ["*.key"], deniedSites: ["a.example"], allowedSites: ["b.example"] };
  const settings = {
    ...defaultSettings,
    recording: { browser: false, vscode: true },
    deniedOperations: ["open" as const],
  };
  expect(policyOf({ settings, rules })).toMatchObject({ isRecording: false, deniedOperations: ["open"], ...rules });
  expect(policyOf({ settings, surface: "vscode" }).isRecording).toBe(true);
});

test("settings that say nothing are the defaults; settings that are unknown are refused", () => {
  expect(defaultSettings).toEqual({
    recording: { browser: true, vscode: true },
    pausedUntil: 0,
    deniedOperations: [],
    outsideWorkspaces: false,
    retentionDays: 90,
    suggestionsPerDay: 1,
    quietHours: { from: 0, to: 0 },
  });
  expect(v.is(settingsSchema, { analytics: true })).toBe(false);
});

test("the words of a consent are one hash in both Unicode forms", () => {
  expect(consentTextHash("re\u0301sume\u0301")).toBe(consentTextHash("r\u00e9sum\u00e9"));
  expect(consentTextHash("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});
