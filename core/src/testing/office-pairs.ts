import { between, chance, derive, discard, fetchFile, handOver, putElsewhere } from "./office-clerk.ts";
import type { OfficeHabit } from "./office-habit.ts";
import { day, soon, nameOf, clientOf, renamed, work, workAndSend } from "./office-work.ts";

/** Files that are easily taken for one another, each with a chain of its own. */
export const officePairs: Readonly<Record<string, OfficeHabit>> = {
  *copyMark(clerk, start) {
    const first = fetchFile(clerk, nameOf(clerk));
    yield between(clerk, 60, 3600);
    const second = start();
    yield* workAndSend(second, fetchFile(second, first.name));
    if (chance(clerk, 0.4)) yield* workAndSend(clerk, first);
  },
  *sameNameInTwoFolders(clerk, start) {
    const other = start();
    const [name, number] = [nameOf(clerk), clerk.number];
    const one = fetchFile(clerk, name, { folder: `client-${number % 5}` });
    yield soon(clerk);
    const two = fetchFile(other, name, { folder: `client-${(number + 1) % 5}` });
    yield* work(clerk, one);
    yield* work(other, two);
    yield* work(clerk, one);
    handOver(other, two);
    yield soon(clerk);
    handOver(clerk, one);
  },
  *mailedBack(clerk, start) {
    const file = fetchFile(clerk, nameOf(clerk));
    const [name, folder] = [file.name, clientOf(clerk)];
    putElsewhere(clerk, file, { folder });
    yield* work(clerk, file);
    handOver(clerk, file);
    yield between(clerk, 2 * day, 6 * day);
    const again = start();
    const answer = fetchFile(again, name);
    yield soon(clerk);
    discard(clerk, file, false);
    putElsewhere(again, answer, { folder });
    yield* workAndSend(again, answer);
  },
  *oneDigitApart(clerk, start) {
    const other = start();
    const [one, two] = [
      fetchFile(clerk, `invoice-${clerk.number}1.csv`),
      fetchFile(other, `invoice-${clerk.number}2.csv`),
    ];
    yield* work(clerk, one);
    yield* work(other, two);
    yield* workAndSend(clerk, one);
    yield* workAndSend(other, two);
  },
  *copyEditedApart(clerk, start) {
    const file = fetchFile(clerk, nameOf(clerk), { folder: clientOf(clerk) });
    yield* work(clerk, file, chance(clerk, 0.5) ? 0 : 1);
    const other = start();
    const to = chance(clerk, 0.5)
      ? { name: renamed(file.name, `copy ${clerk.number}`) }
      : { folder: `${file.folder}/old` };
    const copy = derive(other, file, { ...to, mtime: chance(clerk, 0.5) ? file.mtime : clerk.office.now });
    if (copy === undefined) return;
    yield* work(clerk, file);
    yield* work(other, copy);
    handOver(clerk, file);
    yield soon(clerk);
    handOver(other, copy);
  },
  *fetchAgain(clerk, start) {
    const file = fetchFile(clerk, nameOf(clerk), chance(clerk, 0.5) ? {} : { folder: clientOf(clerk) });
    yield* work(clerk, file, chance(clerk, 0.5) ? 0 : 1);
    discard(clerk, file, chance(clerk, 0.5));
    yield soon(clerk);
    const again = start();
    yield* workAndSend(again, fetchFile(again, file.name, { folder: file.folder }));
  },
  *equalLengths(clerk, start) {
    const [other, name] = [start(), nameOf(clerk)];
    const one = fetchFile(clerk, name);
    yield soon(clerk);
    const two = fetchFile(other, `second ${clerk.number}.csv`, { bytes: one.bytes });
    yield* workAndSend(clerk, one);
    yield* workAndSend(other, two);
  },
};
