import { createHash, randomBytes } from "node:crypto";
import { fileFamily } from "@floyo/core/events";
import { createTokenKey, filterSignal, openPolicy, type Signal } from "@floyo/core/privacy";

/** What a thief of the database knows of one operation; in the same order as what really happened. */
export type StolenRow = {
  /** Seconds or finer, UTC. */
  readonly at: number;
  readonly utcOffset: number;
  readonly operation: string;
  readonly file: string | undefined;
  readonly family: string | undefined;
  readonly size: number | undefined;
  readonly ext: string | undefined;
  readonly place: string | undefined;
  readonly person: string;
};

/** What really happened. */
export type Happening = { readonly signal: Signal; readonly name: string; readonly person: string };

export type Keeping = (happenings: readonly Happening[]) => readonly StolenRow[];

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What trackers usually keep: names hashed, all else as it was, under the account. */
export const keepNaively: Keeping = (happenings) =>
  happenings.map(({ signal, name, person }) => ({
    at: signal.atMs / 1000,
    utcOffset: signal.utcOffsetMinutes,
    operation: signal.operation,
    file: sha256(name),
    family: sha256(fileFamily(name)),
    size: signal.file?.bytes,
    ext: name.split(".").at(-1),
    place: signal.place?.kind === "site" ? new URL(signal.place.url).host : undefined,
    person,
  }));

/** What Floyo keeps: what the door makes of it, under a subject and a key at random for each person. */
export const keepAsFloyo: Keeping = (happenings) => {
  const keyOf = createMemo(() => createTokenKey(randomBytes(32), 0));
  const subjectOf = createMemo(() => randomBytes(16).toString("hex"));
  return happenings.map(({ signal, person }) => {
    const passed = filterSignal(signal, openPolicy, keyOf(person));
    if (!passed.ok) throw new Error(`the door refused it: ${passed.code}`);
    const { at, utcOffset, operation, file, family, size, ext, place } = passed.value.event;
    return { at, utcOffset, operation, file, family, size, ext, place, person: subjectOf(person) };
  });
};

function createMemo<T>(make: () => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const known = made.get(name) ?? make();
    made.set(name, known);
    return known;
  };
}
