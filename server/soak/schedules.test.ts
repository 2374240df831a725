import { expect, test } from "vitest";
import { plantedBugs } from "./planted-bugs.ts";
import { findBug, runSchedules } from "./schedules.ts";

const count = 100_000;

test("in 100,000 schedules of faults nothing acknowledged is lost, nothing arrives twice and nobody is asked too early", async () => {
  const { schedules, faults, broken } = await runSchedules(count);
  expect(broken).toEqual([]);
  expect(schedules).toBe(count);
  expect(faults).toBeGreaterThan(10 * count);
});

test("a schedule is the same whenever it is run", async () => {
  expect(await runSchedules(20)).toEqual(await runSchedules(20));
});

test.concurrent.for(plantedBugs)("within 1,000 schedules a planted bug is found: $name", async (bug) => {
  const { planted, broken } = await findBug(bug.name);
  expect(planted).toBe(1);
  expect(broken).toEqual([expect.stringMatching(/^seed \d+: /)]);
});

test("the list has twenty bugs at least, each planted in another place", () => {
  expect(new Set(plantedBugs.map(({ file, from }) => file + from)).size).toBeGreaterThanOrEqual(20);
});
