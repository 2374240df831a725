import { expect, test } from "vitest";
import { mineRoutines } from "../mining/index.ts";
import {
  buildPlantedMonth,
  daySeconds,
  type PlantedMonth,
  plantedLives,
  quietMonths,
  workStart,
} from "../testing/index.ts";
import { suggest } from "./index.ts";

const seeds = Array.from({ length: 6 }, (_, seed) => seed + 1);
const end = workStart + 30 * daySeconds;
const minedAt = (events: PlantedMonth["events"], nowSeconds: number) =>
  mineRoutines(
    events.filter(({ at }) => at < nowSeconds),
    { timeZone: "Europe/Berlin", nowSeconds },
  );
const suggestedAt = (events: PlantedMonth["events"], nowSeconds: number) =>
  suggest({ routines: minedAt(events, nowSeconds), decisions: [], nowSeconds, targetsOf: () => ["script"] });

type Found = ReturnType<typeof suggestedAt>[number];
/** At least three quarters of what the suggestion shows is that chore. */
function isOfChore({ evidence }: Found, chore: PlantedMonth["chores"][number]): boolean {
  const own = new Set(chore.flat());
  const shown = evidence.occurrences.flatMap(({ events }) => events);
  return shown.filter((id) => own.has(id)).length >= 0.75 * shown.length;
}

test.each(Object.entries(quietMonths))("a month without a routine is quiet: %s", (_, buildMonth) => {
  const months = seeds.map(buildMonth);
  expect(months.flatMap((events) => minedAt(events, end)).length / seeds.length).toBeLessThanOrEqual(0.34);
  const asked = months.flatMap((events) =>
    [11, 16, 23, 30].map((day) => suggestedAt(events, workStart + day * daySeconds)),
  );
  expect(asked.flat().length / seeds.length).toBeLessThanOrEqual(0.34);
});

const among = ["sparse", "downloads", "developer", "meetings", "partTime", "dense"] as const;

test.each(Object.entries(plantedLives))(
  "the chores among other work are suggested, and nothing else: %s",
  (_, chores) => {
    const months = seeds.map((seed) => buildPlantedMonth(chores, { seed, among: among[seed % 6] ?? "sparse" }));
    const suggested = months.map(({ events }) => suggestedAt(events, end));
    const planted = months.flatMap((month, index) =>
      month.chores.filter(({ length }) => length >= 3).map((chore) => ({ chore, suggested: suggested[index] ?? [] })),
    );
    const found = planted.filter((each) => each.suggested.some((one) => isOfChore(one, each.chore)));
    expect(found.length).toBeGreaterThanOrEqual(planted.length - 1);
    const isTrue = (one: Found) => months.some(({ chores: each }) => each.some((chore) => isOfChore(one, chore)));
    const all = suggested.flat();
    expect(all.filter(isTrue).length / all.length).toBeGreaterThanOrEqual(0.85);
  },
);

test.each([
  ["the third time of a weekly chore", "report", 3],
  ["the third time of one that is a single download", "filed", 3],
  ["the fourth time of one on workdays", "workday", 4],
] as const)("a suggestion comes with %s", (_, life, times) => {
  const firsts = seeds.map((seed) => {
    const { events, chores } = buildPlantedMonth(plantedLives[life], { seed, among: "downloads" });
    const ids = new Set(chores[0]?.slice(0, times).flat());
    const last = Math.max(...events.filter(({ id }) => ids.has(id)).map(({ at }) => at));
    return suggestedAt(events, last + 3600).some((one) => isOfChore(one, chores[0] ?? []));
  });
  expect(firsts.filter(Boolean).length).toBeGreaterThanOrEqual(seeds.length - 1);
});
