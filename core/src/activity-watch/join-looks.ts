import type { Look } from "./sight.ts";

/** Who comes back to a file sooner goes on with it: the editor's own signal of opening would not come again either. */
const restMs = 15 * 60_000;

/**
 * Joins the looks at one file to one look for each time that it was taken up, at the first moment, with the seconds of all.
 * Watchers tell of a file anew at each change of the tab. In order of time.
 */
export function joinLooks(looks: readonly Look[]): readonly Look[] {
  const joined: Joined[] = [];
  const current = new Map<string, Joined>();
  for (const look of looks) {
    const [last, endMs] = [current.get(look.path), look.atMs + look.seconds * 1000];
    if (last !== undefined && look.atMs - last.endMs <= restMs && last.isPrivate === look.isPrivate) {
      last.seconds += look.seconds;
      last.endMs = Math.max(last.endMs, endMs);
    } else {
      const begun = { ...look, endMs };
      current.set(look.path, begun);
      joined.push(begun);
    }
  }
  return joined;
}

type Joined = Omit<Look, "seconds"> & { seconds: number; endMs: number };
