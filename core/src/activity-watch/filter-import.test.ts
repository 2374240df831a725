import { expect, test } from "vitest";
import { importedEventId } from "../events/index.ts";
import type { Policy, Signal } from "../privacy/index.ts";
import { buildPolicy, buildSignal, testTokenKey } from "../testing/index.ts";
import { filterImport } from "./filter-import.ts";
import { importPolicy } from "./import-policy.ts";

const nowMs = 1_800_000_000_000;
const opened = (more: Partial<Signal> = {}) =>
  buildSignal({
    atMs: 1_700_000_000_000,
    surface: "import",
    operation: "open",
    file: { path: "/work/shop/a.csv" },
    place: { kind: "workspace", folder: "/work/shop" },
    tool: "editor",
    ...more,
  });

const pass = (signals: readonly Signal[], policy: Partial<Policy> = {}, known = new Set<never>()) =>
  filterImport(signals, { key: testTokenKey, policyOf: () => importPolicy(buildPolicy(policy), nowMs), known });

test("what lies before the consent, or in a pause that is over, passes: it was asked for", () => {
  expect(pass([opened()], { pausedUntilMs: nowMs - 1 })).toHaveLength(1);
});

test.each<[string, Partial<Policy>, Partial<Signal>]>([
  ["nothing without consent", { consentedAtMs: undefined }, {}],
  ["nothing during a pause", { pausedUntilMs: nowMs + 1 }, {}],
  ["nothing while recording is off", { isRecording: false }, {}],
  ["no private window", {}, { isPrivate: true }],
  ["no ignored file", { ignoredFiles: ["*.csv"] }, {}],
  ["no operation that is denied", { deniedOperations: ["open"] }, {}],
  ["nothing outside of a workspace", {}, { place: undefined }],
])("all other rules hold: %s", (_, policy, signal) => {
  expect(pass([opened(signal)], policy)).toEqual([]);
});

test("with the wider consent files elsewhere pass too, from before it as well", () => {
  const wider = { recordsOutsideWorkspaces: true, outsideWorkspacesFromMs: nowMs - 1 };
  expect(pass([opened({ place: undefined })], wider)).toHaveLength(1);
});

test("the same read in twice is there once", () => {
  const [first, ...others] = pass([opened(), opened(), opened({ atMs: 1_700_000_001_000 })]);
  expect(others).toHaveLength(1);
  const id = first && importedEventId(first.event);
  if (id === undefined) throw new Error("no id");
  const known = new Set([id]);
  const policyOf = () => importPolicy(buildPolicy(), nowMs);
  expect(filterImport([opened()], { key: testTokenKey, policyOf, known })).toEqual([]);
});
