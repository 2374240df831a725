import fc from "fast-check";
import { expect, test } from "vitest";
import * as v from "valibot";
import { deviceIdSchema } from "../events/index.ts";
import { sequenceEvent } from "../sync/sequence-event.ts";
import { buildPolicy, buildSignal, createSeededBytes, testDevice } from "../testing/index.ts";
import { filterSignal } from "./filter-signal.ts";
import { findSuccessors, retokeniseEvent } from "./retokenise-events.ts";
import type { Signal } from "./signal.ts";
import { createTokenKey } from "./token-key.ts";

const randomBytes = createSeededBytes();
const [former, present] = [createTokenKey(randomBytes(32), 4), createTokenKey(randomBytes(32), 5)];
const policy = buildPolicy({ recordsOutsideWorkspaces: true });
const device = v.parse(deviceIdSchema, testDevice);

function note(signal: Signal, key: typeof former) {
  const filtered = filterSignal(signal, policy, key);
  if (!filtered.ok) throw new Error(filtered.code);
  const event = sequenceEvent(filtered.value.event, { device, seq: 1, randomBytes: new Uint8Array(10) });
  return { event, names: new Map<string, string>(filtered.value.labels.map(({ token, text }) => [token, text])) };
}

/** What the former key made, in the tokens of the present one. */
function follow(signal: Signal) {
  const { event, names } = note(signal, former);
  return retokeniseEvent(
    event,
    findSuccessors([event], (token) => names.get(token), present),
  );
}

const sheet = "https://docs.google.com/spreadsheets/u/1/d/weekly/edit";
const signals: readonly Signal[] = [
  buildSignal(),
  buildSignal({ operation: "upload", place: { kind: "site", url: sheet }, target: sheet, tool: "drop" }),
  buildSignal({ place: { kind: "site", url: "https://reports.acme.example:8443/x" }, file: { name: "Q3 (1).xlsx" } }),
  buildSignal({
    surface: "vscode",
    operation: "rename",
    place: { kind: "workspace", folder: "C:\\Users\\Ada\\Müller" },
    file: { path: "C:\\Users\\Ada\\Müller\\Clean.CSV", bytes: 7 },
    from: ["C:\\Users\\Ada\\Müller\\report_2026-11-16.csv"],
  }),
];

test.for(signals)("a name gives the token that it would have under the new key: %j", (signal) => {
  const { length: _length, stat: _stat, epoch: _epoch, ...expected } = note(signal, present).event;
  expect(follow(signal)).toMatchObject(expected);
});

test("lengths and times have no names: they stay as they were, and so does the epoch", () => {
  const before = note(buildSignal(), former).event;
  const { length, stat, epoch } = before;
  expect(follow(buildSignal())).toMatchObject({ length, stat, epoch });
});

test("any file name and folder follow, and nothing else of the event changes", () => {
  const part = fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => !/[/\\\0]|^\.{1,2}$/.test(text));
  fc.assert(
    fc.property(part, part, (folder, name) => {
      const signal = buildSignal({ file: { path: `/home/${folder}/${name}` } });
      fc.pre(filterSignal(signal, policy, former).ok);
      const { epoch, ...expected } = note(signal, present).event;
      expect(follow(signal)).toEqual({ ...expected, epoch: epoch - 1 });
    }),
  );
});

test("a token whose name is not known stays as it is", () => {
  const { event } = note(buildSignal(), former);
  expect(
    retokeniseEvent(
      event,
      findSuccessors([event], () => undefined, present),
    ),
  ).toEqual(event);
});
