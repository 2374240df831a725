import fc from "fast-check";
import { expect, test } from "vitest";
import type { Activity } from "../mining/index.ts";
import { buildToken, reportSteps } from "../testing/index.ts";
import { isSameRoutine } from "./is-same-routine.ts";

const activity: fc.Arbitrary<Activity> = fc.record(
  {
    operation: fc.constantFrom("download", "upload", "modify", "open", "rename", "delete"),
    place: fc.constantFrom("tiktok-ads", "google-sheets", "stripe"),
    ext: fc.constantFrom("csv", "xlsx"),
    family: fc.constantFrom(buildToken("a"), buildToken("b")),
  },
  { requiredKeys: ["operation", "ext"] },
);
const activities = fc.array(activity, { minLength: 1, maxLength: 8 });

test("a chore is itself, and the order of asking changes nothing", () => {
  fc.assert(fc.property(activities, (a) => isSameRoutine(a, a)));
  fc.assert(fc.property(activities, activities, (a, b) => isSameRoutine(a, b) === isSameRoutine(b, a)));
});

test("looking into the file and clearing it away are no other chore", () => {
  const looks = fc.array(
    fc.constantFrom<Activity>({ operation: "open", ext: "csv" }, { operation: "delete", ext: "csv" }),
    {
      maxLength: 4,
    },
  );
  fc.assert(fc.property(activities, looks, (a, more) => isSameRoutine(a, [...a, ...more])));
});

test("a family that was learned later does not make another chore, a new sheet neither", () => {
  const unknown = reportSteps.map(({ family: _family, ...step }): Activity => step);
  expect(isSameRoutine(reportSteps, unknown)).toBe(true);
  const elsewhere = reportSteps.map((step) => ({ ...step, target: buildToken("sheet 2") }));
  expect(isSameRoutine(reportSteps, elsewhere)).toBe(true);
});

test("another service at either end, or another family, is another chore", () => {
  const [download, edit, upload] = [reportSteps.slice(0, 1), reportSteps.slice(1, 2), reportSteps.slice(2)];
  const toDropbox = upload.map((step) => ({ ...step, place: "dropbox" }) as const);
  expect(isSameRoutine(reportSteps, [...download, ...edit, ...toDropbox])).toBe(false);
  const invoices = reportSteps.map((step) => ({ ...step, family: buildToken("invoices") }));
  expect(isSameRoutine(reportSteps, invoices)).toBe(false);
  expect(isSameRoutine(reportSteps, [...edit, ...upload])).toBe(false);
});
