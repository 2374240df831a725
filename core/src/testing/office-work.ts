import { between, chance, type Clerk, discard, handOver, look, save } from "./office-clerk.ts";
import type { OfficeFile } from "./office.ts";

export const day = 24 * 60 * 60;
/** Seconds until a person goes on. */
export const soon = (clerk: Clerk): number => between(clerk, 8, 400);

/** Some names come again and again, others have a number or a day. */
export const nameOf = (clerk: Clerk): string =>
  chance(clerk, 0.3)
    ? `${["export", "report", "orders"][clerk.number % 3]}.csv`
    : `${["orders", "stock"][clerk.number % 2]}_${Math.floor(clerk.office.now / day)}-${clerk.number}.csv`;
export const clientOf = (clerk: Clerk): string => `client-${clerk.number % 5}`;
export const renamed = (name: string, to: string): string => name.replace(/.*(?=\.)/, to);

/** Looks at the file and saves it so many times. */
export function* work(clerk: Clerk, file: OfficeFile, saves = between(clerk, 1, 4)): Generator<number, void> {
  yield soon(clerk);
  look(clerk, file);
  for (let left = saves; left > 0; left -= 1) {
    yield soon(clerk);
    save(clerk, file);
  }
  yield soon(clerk);
}

export function* workAndSend(clerk: Clerk, file: OfficeFile): Generator<number, void> {
  yield* work(clerk, file);
  handOver(clerk, file);
  yield between(clerk, 60, day);
  if (chance(clerk, 0.7)) discard(clerk, file, false);
}
