import { expect, test } from "vitest";
import { findTargets, suggestionToPlan, writeAutomation } from "../automations/index.ts";
import { suggest } from "../suggestions/index.ts";
import { buildRoutine } from "../testing/index.ts";
import { titleAutomation } from "./title-automation.ts";

function handOver(name: string) {
  const routine = buildRoutine();
  const nowSeconds = routine.occurrences.at(-1)?.end ?? 0;
  const [suggestion] = suggest({ routines: [routine], decisions: [], nowSeconds, targetsOf: findTargets });
  if (suggestion === undefined) throw new Error("The routine gives no suggestion.");
  const names = titleAutomation(suggestion, { nameOf: () => name });
  return { names, automation: writeAutomation(suggestionToPlan(suggestion, names), "github-actions") };
}

test("an e-mail address in the name of a file is in no file that is handed over, and the notes say so", () => {
  const { automation } = handOver("a-very-long-name-of-a-report-for-jane.doe@example.com.csv");
  expect(automation?.files.map(({ text }) => text).join()).not.toMatch(/jane|example\.com/);
  expect(automation?.files[0]?.text).toContain("{e-mail address}");
  expect(automation?.notes[0]).toBe(
    "A name in the title looks as if it held an e-mail address. The files say {e-mail address} in its place, so that you can show them to others.",
  );
});

test("a name with nothing of that kind stands as it is, and no note speaks of it", () => {
  const { names, automation } = handOver("report_{date}.csv");
  expect(names.title).toContain("report_{date}.csv");
  expect(automation?.notes.join()).not.toContain("A name in the title");
});
