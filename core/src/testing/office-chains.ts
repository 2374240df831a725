import { createLuck, type Luck } from "./luck.ts";
import type { FileChains } from "./file-chains.ts";
import { createOffice, type Office } from "./office.ts";
import type { Clerk } from "./office-clerk.ts";
import { officeHabits } from "./office-habits.ts";

type Errand = { due: number; readonly steps: Generator<number, void> };

const day = 24 * 60 * 60;
const monday = 1_794_816_000;

/**
 * Chains of all office habits, begun at random times over `days`, on two machines of one clock. Everything happens in
 * order of time, so that a name is free or taken as on a real disk.
 */
export function generateOfficeChains(seed: number, { count, days }: { count: number; days: number }): FileChains {
  const luck = createLuck(seed);
  const office = createOffice();
  const habits = Object.entries(officeHabits);
  const chains: { kind: string; ids: Clerk["ids"] }[] = [];
  const errands = Array.from({ length: count }, (_, number): Errand => {
    const [kind, habit] = habits[number % habits.length] ?? [];
    const machine = luck.upTo(2);
    const start = (): Clerk => {
      const clerk = { office, random: luck.random, number, machine, ids: [] };
      chains.push({ kind: kind ?? "", ids: clerk.ids });
      return clerk;
    };
    return { due: beginOf(luck, days), steps: habit?.(start(), start) ?? noSteps() };
  });
  runInOrder(office, errands);
  return { events: office.events, chains };
}

const beginOf = (luck: Luck, days: number): number => monday + luck.upTo(days) * day + luck.upTo(9 * 3600);

function* noSteps(): Generator<number, void> {}

/** Always goes on with the errand that is due next. */
function runInOrder(office: Office, errands: readonly Errand[]): void {
  const waiting = errands.toSorted((a, b) => a.due - b.due);
  for (let errand = waiting.shift(); errand !== undefined; errand = waiting.shift()) {
    office.now = errand.due;
    const step = errand.steps.next();
    if (step.done === true) continue;
    const due = errand.due + step.value;
    const place = waiting.findIndex((other) => other.due > due);
    waiting.splice(place < 0 ? waiting.length : place, 0, Object.assign(errand, { due }));
  }
}
