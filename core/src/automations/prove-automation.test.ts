import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActivityEvent } from "../events/index.ts";
import type { Decision } from "../suggestions/index.ts";
import { buildEvent, buildToken, reportSteps } from "../testing/index.ts";
import { proveAutomation, type Proof } from "./index.ts";

const day = 86_400;
/** 2026-11-16 08:00 UTC, nine in Berlin. */
const monday = 1_794_816_000;
const family = reportSteps[0]?.family;
let seq = 0;

function doReport(days: number, { active = 300 }: { readonly active?: 0 | 300 } = {}): readonly ActivityEvent[] {
  const at = monday + days * day;
  const editor = { surface: "vscode", place: undefined, tool: "editor", family } as const;
  return [
    buildEvent({ at, seq: seq++, family }),
    buildEvent({ ...editor, at: at + 300, seq: seq++, operation: "modify", ...(active > 0 && { active }) }),
    buildEvent({ at: at + 600, seq: seq++, family, operation: "upload", place: "google-sheets", tool: "file-input" }),
  ];
}

/** Other work: the person is there, and records. */
const work = (days: number) =>
  buildEvent({ at: monday + days * day + 3600, seq: seq++, operation: "modify", ext: "docx", surface: "vscode" });

const accepted: Decision = { suggestion: "report", activities: reportSteps, kind: "accept", at: monday + 7200 };
const fourMondays = [-21, -14, -7, 0];
const everyWorkday = Array.from({ length: 100 }, (_, index) => index - 28).filter((days) => ((days % 7) + 7) % 7 < 5);

type Life = { readonly before?: readonly number[]; readonly after: readonly number[]; readonly active?: 0 | 300 };

function prove({ before = fourMondays, after, active = 300 }: Life, weeks = 4, present = everyWorkday) {
  const done = [...before, ...after].flatMap((days) => doReport(days, { active }));
  const nowSeconds = monday + weeks * 7 * day + 12 * 3600;
  const events = [...done, ...present.map(work)].filter(({ at }) => at <= nowSeconds);
  return proveAutomation(accepted, events, { timeZone: "Europe/Berlin", nowSeconds });
}

const sum = (proof: Proof, field: "expected" | "byHand" | "minutes") =>
  proof.weeks.reduce((total, week) => total + (week[field] ?? 0), 0);

test("a chore that is gone is proven week by week, with the minutes that were measured before", () => {
  const proof = prove({ after: [] }, 3.5);
  expect(proof.verdict).toBe("works");
  const one = { expected: 1, byHand: 0, minutes: 5 };
  const first = Math.floor(monday / day) + 7;
  expect(proof.weeks).toEqual([0, 7, 14].map((days) => ({ monday: first + days, ...one })));
});

test.each([
  [[], 1.5, "too-early"],
  [[7], 1.5, "too-early"],
  [[], 2, "too-early"],
  [[], 2.5, "works"],
  [[7], 2.5, "partly"],
  [[7, 14], 2.5, "still-by-hand"],
  [[8, 15, 20], 3.5, "still-by-hand"],
  [[7, 14, 21], 9.5, "works"],
] as const)("done by hand on days %j after, asked after %d weeks, it is %s", (after, weeks, verdict) => {
  expect(prove({ after }, weeks).verdict).toBe(verdict);
});

const options = { timeZone: "Europe/Berlin", nowSeconds: monday + 25 * day };

test("a look at the report, or the same from another service, is not the chore", () => {
  const looks = [7, 14, 21].map((days) => buildEvent({ at: monday + days * day, seq: seq++, family }));
  const done = fourMondays.flatMap((days) => doReport(days));
  expect(proveAutomation(accepted, [...done, ...looks], options).verdict).toBe("works");
  const others = [7, 14, 21].flatMap((days) => doReport(days)).map((event) => ({ ...event, ext: "pdf" as const }));
  expect(proveAutomation(accepted, [...done, ...others], options).verdict).toBe("works");
});

test("fetched one day and handed over two days later, it is not the chore of before", () => {
  const apart = [7, 14, 21].flatMap((days) => [...doReport(days).slice(0, 1), ...doReport(days + 2).slice(2)]);
  const done = fourMondays.flatMap((days) => doReport(days));
  expect(proveAutomation(accepted, [...done, ...apart], options).verdict).toBe("works");
});

test("what the automation never was to do, and other files, do not count", () => {
  const from = (name: string) => ({ operation: "download", place: buildToken(name), ext: "csv" }) as const;
  const [one, other, upload] = [from("one"), from("other"), reportSteps.slice(2)];
  const decision = { ...accepted, activities: [one, other, ...upload] };
  const fetch = (days: number) =>
    [one, other].map((fields, index) => buildEvent({ ...fields, at: monday + days * day + index, seq: seq++ }));
  const before = fourMondays.flatMap((days) => [...fetch(days), ...doReport(days).slice(2)]);
  expect(proveAutomation(decision, [...before, ...[7, 14, 21].flatMap(fetch)], options).verdict).toBe("works");
});

test("where only the change is its to do, it is the change that counts, on files of that family", () => {
  const fetched = { operation: "download", place: "square", ext: "csv" } as const;
  const handedOver = { operation: "upload", place: "quickbooks", ext: "csv" } as const;
  const renamed = { operation: "rename", ext: "csv", family: buildToken("report") } as const;
  const decision = { ...accepted, activities: [fetched, ...reportSteps.slice(1, 2), renamed, handedOver] };
  const move = (days: number) =>
    [fetched, handedOver].map((fields, index) =>
      buildEvent({ ...fields, at: monday + days * day + index * 600, seq: seq++ }),
    );
  const change = (days: number) => doReport(days).slice(1, 2);
  const before = fourMondays.flatMap((days) => [...move(days), ...change(days)]);
  const after = [7, 14, 21].flatMap(move);
  expect(proveAutomation(decision, [...before, ...after], options).verdict).toBe("works");
  const changed = [...before, ...after, ...[7, 14, 21].flatMap(change)];
  expect(proveAutomation(decision, changed, options).verdict).toBe("still-by-hand");
});

test("work on another file beside the chore is not measured with it", () => {
  const beside = fourMondays.map((days) => ({ ...work(days), ext: "csv" as const, active: 900 as const }));
  const events = [...fourMondays.flatMap((days) => doReport(days)), ...beside, ...everyWorkday.map(work)];
  const others = events.map((event) => (event.family === family ? event : { ...event, family: buildToken("other") }));
  expect(proveAutomation(accepted, others, options).weeks[0]).toMatchObject({ minutes: 5 });
  const activities = reportSteps.map(({ family: _, ...step }) => step);
  expect(proveAutomation({ ...accepted, activities }, others, options).weeks[0]).toMatchObject({ minutes: 5 });
});

test("a chore that comes a little earlier each day is done each day", () => {
  expect(prove({ before: [-2.97, -1.98, -0.99], after: [] }).verdict).not.toBe("unknown");
});

test("done twice on a day it is once, and done a day late it is of the week in which it was due", () => {
  expect(sum(prove({ after: [7, 7.1] }), "byHand")).toBe(1);
  const late = prove({ before: [-22, -15, -8, -1], after: [7] }, 2.5);
  expect(late.weeks[0]).toMatchObject({ expected: 1, byHand: 1, minutes: 0 });
});

test("who is away, or does not record, proves nothing", () => {
  const present = everyWorkday.filter((days) => days < 4);
  expect(prove({ after: [] }, 4.5, present)).toMatchObject({ verdict: "too-early", weeks: [] });
});

test("minutes are never guessed", () => {
  expect(prove({ after: [], active: 0 }).weeks[0]).not.toHaveProperty("minutes");
});

test("without three times before in the log it is unknown", () => {
  expect(prove({ before: [-7, 0], after: [] })).toMatchObject({ verdict: "unknown", weeks: [] });
});

test("a chore without a rule is expected at its former pace", () => {
  const proof = prove({ before: [-26, -20, -11, -9, 0], after: [] }, 4.5);
  expect(proof.verdict).toBe("works");
  expect(sum(proof, "expected")).toBe(4);
});

test("over any weeks kept by hand: what is expected is spared or done, and more done by hand never saves more", () => {
  const weeks = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 5 });
  const shifts = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(weeks, shifts, (kept, aside) => {
      const after = kept.map((week, index) => week * 7 + (aside[index] ?? 0));
      const proof = prove({ after }, 5.5);
      expect(sum(proof, "expected")).toBe(5);
      expect(sum(proof, "byHand")).toBe(after.length);
      expect(sum(proof, "minutes")).toBe(5 * (5 - after.length));
      expect(proof.verdict).toBe(["works", "partly", "partly"][after.length] ?? "still-by-hand");
    }),
    { numRuns: 40 },
  );
});
