import type { ServiceId } from "../catalogue/index.ts";
import type { EventId } from "../events/index.ts";
import type { MonthNotes, NotedFile } from "./month-notes.ts";

/** A chore that is put into a month, and how faithfully the person keeps it. */
export type PlantedChore = {
  readonly from?: ServiceId;
  readonly to?: ServiceId;
  /** Weekdays from 0, Monday, on which it is due. */
  readonly weekdays: readonly number[];
  /** Minutes after 09:00, and how far it may lie from there. */
  readonly minute: number;
  readonly spread: number;
  /** What the names share; `dated`: a name of its own each time, `constant`, or numbered by the browser. */
  readonly family: string;
  readonly naming: "dated" | "constant" | "numbered";
  /** What happens between: a look and an edit, nothing, now and then a look, or a script that makes a picture. */
  readonly between: "edit" | "nothing" | "maybe" | "script";
  /** Share of the times that are left out, or come a day early or late. */
  readonly missed?: number;
  readonly shifted?: number;
};

/** Notes the chore for so many days; the events of each time that it was done. */
export function plantChore(
  notes: MonthNotes,
  chore: PlantedChore,
  { days, random }: { readonly days: number; readonly random: () => number },
): EventId[][] {
  const due = Array.from({ length: days }, (_, day) => day).filter((day) => chore.weekdays.includes(day % 7));
  return due.flatMap((day, time) => {
    if (random() < (chore.missed ?? 0)) return [];
    const aside = random() < 0.5 && day > 0 ? -1 : 1;
    const shift = random() < (chore.shifted ?? 0) ? aside : 0;
    const minute = chore.minute + (random() * 2 - 1) * chore.spread;
    const before = notes.events.length;
    doOnce(notes, chore, { day: day + shift, minute, time, random });
    return [notes.events.slice(before).map(({ id }) => id)];
  });
}

type Time = { readonly day: number; readonly minute: number; readonly time: number; readonly random: () => number };

function doOnce(notes: MonthNotes, chore: PlantedChore, { day, minute, time, random }: Time): void {
  const after = (minutes: number) => ({ day, minute: minute + minutes });
  const bytes = `${chore.family} ${chore.from} ${day}`;
  const raw: NotedFile = {
    name: nameOf(chore, day, time),
    family: chore.family,
    ext: "csv",
    folder: "downloads",
    bytes,
  };
  const clean = { ...raw, bytes: `${bytes} clean` };
  const made: NotedFile = { name: `figures ${day}`, family: `${chore.family} figures`, ext: "png", folder: "work" };
  if (chore.from) notes.inBrowser(after(0), raw, { operation: "download", place: chore.from });
  const isEdited = chore.between === "edit" || (chore.between === "maybe" && random() < 0.4);
  if (isEdited || chore.between === "script") notes.inEditor(after(1), raw, { operation: "open" });
  if (isEdited) notes.inEditor(after(4), clean, { operation: "modify", active: 120 });
  if (chore.between === "script") {
    notes.inEditor(after(2), undefined, { operation: "run", tool: "task" });
    notes.inEditor(after(3), { ...made, bytes }, { operation: "create", cause: "program", tool: "disk" });
  }
  const kept = isEdited ? clean : raw;
  const handed = chore.between === "script" ? { ...made, bytes } : kept;
  if (chore.to) notes.inBrowser(after(6), handed, { operation: "upload", place: chore.to });
}

function nameOf({ family, naming }: PlantedChore, day: number, time: number): string {
  if (naming === "dated") return `${family} ${day}`;
  return naming === "constant" || time === 0 ? family : `${family} (${time})`;
}
