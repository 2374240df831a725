import { expect, test } from "vitest";
import type { Activity } from "../mining/index.ts";
import { suggest } from "../suggestions/index.ts";
import { buildRoutine, buildToken, reportSteps } from "../testing/index.ts";
import { findTargets, suggestionToPlan, writeAutomation } from "./index.ts";

const site = buildToken("portal");

function planOf(steps: readonly Activity[], title = "A title", trigger = buildRoutine().trigger) {
  const routine = buildRoutine({ steps, trigger });
  const nowSeconds = routine.occurrences.at(-1)?.end ?? 0;
  const [suggestion] = suggest({ routines: [routine], decisions: [], nowSeconds, targetsOf: findTargets });
  return suggestion && suggestionToPlan(suggestion, { title });
}

const work = (steps: readonly Activity[]) => planOf(steps)?.steps.map((step) => step.does);

test("a report that goes through the editor into a sheet is fetched, changed and delivered, with nothing left by hand", () => {
  const plan = planOf(reportSteps);
  expect(plan?.steps).toEqual([
    { does: "fetch-rows", service: "tiktok-ads" },
    { does: "change-columns" },
    { does: "deliver", service: "google-sheets" },
  ]);
  expect(plan?.byHand).toEqual([]);
  expect(plan?.secrets.map(({ name }) => name)).toEqual(["TIKTOK_ADS_TOKEN", "GOOGLE_SERVICE_ACCOUNT"]);
});

test("what no service gives is taken from a folder, and what no service takes is put into one", () => {
  const unknownSource = [{ operation: "download", place: site, ext: "csv" }, ...reportSteps.slice(1)] as const;
  expect(work(unknownSource)).toEqual(["read-file", "change-columns", "deliver"]);
  expect(planOf(unknownSource)?.byHand).toEqual([
    "Downloading from a site that Floyo has no connection to stays with you.",
  ]);
  const unknownSink = [...reportSteps.slice(0, 2), { operation: "upload", place: site, ext: "csv" }] as const;
  expect(work(unknownSink)).toEqual(["fetch-rows", "change-columns", "write-file"]);
  expect(planOf(unknownSink)?.byHand).toEqual(["Uploading to a site that Floyo has no connection to stays with you."]);
});

test("a table between two services that give and take nothing is changed from folder to folder, never only carried", () => {
  const [fetched, handedOver] = [
    { operation: "download", place: "square", ext: "csv" },
    { operation: "upload", place: "quickbooks", ext: "csv" },
  ] as const;
  expect(work([fetched, { operation: "modify", ext: "csv" }, handedOver])).toEqual([
    "read-file",
    "change-columns",
    "write-file",
  ]);
  expect(work([fetched, handedOver]) ?? []).toEqual([]);
});

test("what a known service gives in no form that Floyo knows stays with the person, by the service's name", () => {
  const steps = [{ operation: "download", place: "shopify", ext: "xlsx" }, ...reportSteps.slice(1)] as const;
  expect(planOf(steps)?.byHand).toEqual(["Downloading from Shopify stays with you."]);
});

test("a file that is no table goes as it is, and changing it stays with the person", () => {
  const steps = [
    { operation: "modify", ext: "docx" },
    { operation: "upload", place: "dropbox", ext: "docx" },
  ] as const;
  expect(work(steps)).toEqual(["read-file", "deliver"]);
  expect(planOf(steps)?.byHand).toEqual(["Changing the DOCX file stays with you."]);
});

test("tables of two services that become one are fetched each; joining and uploading them stays with the person", () => {
  const meta = { operation: "download", place: "meta-ads", ext: "csv", family: buildToken("meta") } as const;
  const plan = planOf([meta, ...reportSteps]);
  expect(plan?.steps.map((step) => ("service" in step ? step.service : step.does))).toEqual([
    "meta-ads",
    "tiktok-ads",
    "write-file",
  ]);
  expect(plan?.byHand).toEqual(["Changing the CSV file stays with you.", "Uploading to Google Sheets stays with you."]);
});

test("the same plan gives the same bytes, and a title can't leave its line", () => {
  const plan = planOf(reportSteps, "Every \u2068Monday\u2069\nprocess.exit(1) // ${{ secrets.X }}");
  for (const target of ["script", "github-actions", "n8n"] as const) {
    const files = plan && writeAutomation(plan, target)?.files;
    expect(files).toEqual(plan && writeAutomation(plan, target)?.files);
    for (const { text } of files ?? []) {
      expect(text).toMatch(/Every Monday /);
      expect(text).not.toMatch(/^process\.exit\(1\)/m);
      expect(
        text
          .split("\n")
          .filter((line) => line.startsWith("name:"))
          .join(),
      ).not.toContain("${{");
    }
  }
});

test("what follows something else has no schedule: a script that is started by hand, which the notes say", () => {
  const cause = { operation: "download", place: "notion", ext: "pdf" } as const;
  const plan = planOf(reportSteps, "A title", { kind: "after", activity: cause, withinSeconds: 900, confidence: 0.9 });
  expect(plan?.trigger).toBeNull();
  expect(plan && writeAutomation(plan, "github-actions")).toBeUndefined();
  expect(plan && writeAutomation(plan, "script")?.notes.at(-1)).toBe(
    "Starting it stays with you: it follows something else that you do, and no calendar says when.",
  );
});
