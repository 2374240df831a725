import { expect, test } from "vitest";
import { defaultRules, defaultSettings, pauseWithoutEnd, type Settings } from "../settings/index.ts";
import { applySettings, type HeardSettings } from "./apply-settings.ts";
import { freshDeviceState, type DeviceState } from "./device-state.ts";
import { changeSettings, signIn } from "./device-steps.ts";
import type { SharedSettings } from "./merge-settings.ts";

const withSettings = (fields: Partial<Settings>) => ({ ...defaultSettings, ...fields });
const hear = (state: DeviceState, fields: Partial<HeardSettings> & Pick<HeardSettings, "answer">) =>
  applySettings(state, { rules: undefined, areRulesShared: true, ...fields });
const answer = (updatedAt: number, fields: Partial<Settings> = {}) => ({ settings: withSettings(fields), updatedAt });
const change = (state: DeviceState, fields: Partial<SharedSettings>) => changeSettings(state, fields, 100);
const deny = (...deniedSites: string[]) => ({ ...defaultRules, deniedSites });

/** A device that has heard of the server's settings of second 50. */
const known = hear(freshDeviceState, { answer: answer(50), rules: deny("a.example") });

test("what another device changed is taken over", () => {
  const heard = hear(known, { answer: answer(60, { retentionDays: 7 }), rules: deny("b.example") });
  expect(heard).toMatchObject({ settings: { retentionDays: 7 }, rules: deny("b.example") });
  expect(heard).toMatchObject({ settingsUpdatedAt: 60, isSettingsUnsent: false });
});

test("a change here and a change there both hold, and what was changed here is still to be sent", () => {
  const paused = change(known, {
    settings: withSettings({ pausedUntil: pauseWithoutEnd }),
    rules: deny("a.example", "c.example"),
  });
  const heard = hear(paused, { answer: answer(200, { retentionDays: 30 }), rules: deny("a.example", "b.example") });
  expect(heard.settings).toEqual(withSettings({ pausedUntil: pauseWithoutEnd, retentionDays: 30 }));
  expect(heard.rules.deniedSites).toEqual(["a.example", "b.example", "c.example"]);
  expect(heard).toMatchObject({ settingsUpdatedAt: 201, isSettingsUnsent: true });
});

test("a rule that was taken back stays away, wherever that was done", () => {
  const both = hear(known, { answer: answer(60), rules: deny("a.example", "b.example", "c.example") });
  const heard = hear(change(both, { rules: deny("b.example", "c.example") }), {
    answer: answer(200),
    rules: deny("a.example", "b.example"),
  });
  expect(heard.rules.deniedSites).toEqual(["b.example"]);
});

test("of two changes of one thing the more careful one holds", () => {
  const own = change(known, { settings: withSettings({ pausedUntil: 500, retentionDays: 60, suggestionsPerDay: 5 }) });
  const theirs = answer(200, { pausedUntil: 400, retentionDays: 30, suggestionsPerDay: 9 });
  expect(hear(own, { answer: theirs }).settings).toEqual(
    withSettings({ pausedUntil: 500, retentionDays: 30, suggestionsPerDay: 5 }),
  );
});

test("a list of allowed sites on one side is not lifted by the other", () => {
  const own = change(known, { rules: { ...known.rules, allowedSites: ["ads.example"] } });
  const heard = hear(own, { answer: answer(200), rules: deny("b.example") });
  expect(heard.rules.allowedSites).toEqual(["ads.example"]);
});

test("a first sign-in joins what both sides had, and a pause on either", () => {
  const own = change(freshDeviceState, { settings: withSettings({ pausedUntil: 900 }), rules: deny("c.example") });
  const account = { serverUrl: "http://127.0.0.1:3569", email: "a@example.org" };
  const heard = hear(signIn(own, account), { answer: answer(200, { retentionDays: 7 }), rules: deny("a.example") });
  expect(heard.settings).toEqual(withSettings({ pausedUntil: 900, retentionDays: 7 }));
  expect(heard.rules.deniedSites).toEqual(["a.example", "c.example"]);
});

test("settings changed again while the answer was on its way are kept and sent next", () => {
  const sent = change(known, { settings: withSettings({ retentionDays: 7 }) });
  const again = change(sent, { settings: withSettings({ retentionDays: 30 }) });
  const heard = hear(again, { answer: { settings: sent.settings, updatedAt: sent.settingsUpdatedAt }, sent });
  expect(heard.settings.retentionDays).toBe(30);
  expect(heard).toMatchObject({ settingsUpdatedAt: 101, isSettingsUnsent: true });
});

test("rules that could not be opened change nothing here", () => {
  const heard = hear(known, { answer: answer(60) });
  expect(heard).toMatchObject({ rules: deny("a.example"), isSettingsUnsent: false });
});

test("a server that was set back, or began anew, undoes nothing and is told again", () => {
  for (const older of [answer(40), answer(0)]) {
    const told = { ...known, isSettingsUnsent: true, settingsHeardAt: older.updatedAt };
    expect(hear(known, { answer: older, rules: defaultRules })).toEqual(told);
  }
});

test("a server without settings leaves a device that never spoke of them as it is", () => {
  expect(hear(freshDeviceState, { answer: answer(0) })).toEqual(freshDeviceState);
});

test("rules that stay on this device are no reason to send again and again", () => {
  const own = change(freshDeviceState, { rules: deny("c.example") });
  const heard = hear(own, { answer: answer(100), areRulesShared: false });
  expect(heard).toMatchObject({ rules: deny("c.example"), isSettingsUnsent: false });
});
