import { between, chance, changeElsewhere, derive, fetchFile, handOver, putElsewhere } from "./office-clerk.ts";
import type { OfficeHabit } from "./office-habit.ts";
import { officePairs } from "./office-pairs.ts";
import { day, soon, nameOf, clientOf, renamed, work, workAndSend } from "./office-work.ts";

/** What people do with their files. */
export const officeHabits: Readonly<Record<string, OfficeHabit>> = {
  *sendUntouched(clerk) {
    const file = fetchFile(clerk, nameOf(clerk));
    yield between(clerk, 10, chance(clerk, 0.5) ? 3600 : day);
    if (chance(clerk, 0.3)) putElsewhere(clerk, file, { name: renamed(file.name, `sent ${clerk.number}`) });
    handOver(clerk, file);
  },
  *renameBeforeOpening(clerk) {
    const file = fetchFile(clerk, nameOf(clerk));
    yield soon(clerk);
    putElsewhere(clerk, file, { name: renamed(file.name, `final ${clerk.number}`) });
    yield* workAndSend(clerk, file);
  },
  *unzip(clerk) {
    const archive = fetchFile(clerk, renamed(nameOf(clerk), `parcel-${clerk.number}`).replace(".csv", ".zip"));
    yield soon(clerk);
    const inside = { name: archive.name.replace(".zip", ".csv"), bytes: archive.bytes * 4, mtime: clerk.office.now };
    if (chance(clerk, 0.5)) {
      const file = derive(clerk, archive, { ...inside, folder: clientOf(clerk) });
      if (file !== undefined) yield* workAndSend(clerk, file);
    } else yield* workAndSend(clerk, { ...archive, ...inside });
  },
  *toWorkbookRenamed(clerk) {
    const file = fetchFile(clerk, nameOf(clerk), { folder: clientOf(clerk) });
    yield soon(clerk);
    const name = file.name.replace(".csv", ".xlsx");
    const table = derive(clerk, file, { name, bytes: file.bytes + 7000, mtime: clerk.office.now });
    if (table === undefined) return;
    yield soon(clerk);
    putElsewhere(clerk, table, { name: renamed(table.name, `for the boss ${clerk.number}`) });
    handOver(clerk, table);
  },
  *saveAsChain(clerk) {
    let file = fetchFile(clerk, nameOf(clerk), { folder: clientOf(clerk) });
    yield* work(clerk, file, 1);
    for (const version of ["v2", "v3"]) {
      const [name, mtime] = [renamed(file.name, `draft ${clerk.number} ${version}`), clerk.office.now];
      const next = derive(clerk, file, { name, bytes: file.bytes + 40, mtime, from: file.name });
      file = next ?? file;
      yield* work(clerk, file, 1);
    }
    handOver(clerk, file);
  },
  *renameBeforeSending(clerk) {
    const file = fetchFile(clerk, nameOf(clerk));
    yield* work(clerk, file);
    putElsewhere(clerk, file, { name: renamed(file.name, `to send ${clerk.number}`) });
    handOver(clerk, file);
  },
  *otherEditor(clerk) {
    const file = fetchFile(clerk, nameOf(clerk), { folder: "cloud" });
    const isRemote = chance(clerk, 0.3);
    yield soon(clerk);
    const there = isRemote ? { folder: "remote" } : { folder: "synced", machine: 1 - clerk.machine };
    if (!putElsewhere(clerk, file, there)) return;
    yield* work(clerk, file);
    if (!isRemote && chance(clerk, 0.5)) putElsewhere(clerk, file, { folder: "cloud", machine: clerk.machine });
    handOver(clerk, file);
  },
  *sendTwice(clerk) {
    const file = fetchFile(clerk, nameOf(clerk));
    if (chance(clerk, 0.5)) putElsewhere(clerk, file, { folder: clientOf(clerk) });
    yield* work(clerk, file);
    handOver(clerk, file);
    yield between(clerk, 600, 5 * 3600);
    yield* workAndSend(clerk, file);
  },
  *sendChangedElsewhere(clerk) {
    const file = fetchFile(clerk, nameOf(clerk));
    yield soon(clerk);
    changeElsewhere(clerk, file);
    yield soon(clerk);
    handOver(clerk, file);
  },
  *ownFile(clerk) {
    const [name, folder, mtime] = [nameOf(clerk), clientOf(clerk), clerk.office.now];
    const { machine } = clerk;
    const file = derive(clerk, { name, folder, machine, mtime, bytes: between(clerk, 900, 300_000) }, {});
    if (file !== undefined) yield* workAndSend(clerk, file);
  },
  *oldFile(clerk) {
    const [name, folder] = [nameOf(clerk), `archive-${clerk.number}`];
    const file = { name, folder, machine: clerk.machine, mtime: 1, bytes: between(clerk, 900, 300_000) };
    yield* work(clerk, file);
  },
  ...officePairs,
};
