import type { Look, Stretch } from "./sight.ts";

/** The looks, each with no more seconds than the person was at the machine. Both in order of time. */
export function withoutAway(looks: readonly Look[], away: readonly Stretch[]): readonly Look[] {
  const parted = partStretches(away);
  let passed = 0;
  return looks.map((look) => {
    while ((parted[passed]?.endMs ?? Infinity) <= look.atMs) passed += 1;
    const endMs = look.atMs + look.seconds * 1000;
    let awayMs = 0;
    for (let index = passed; (parted[index]?.atMs ?? Infinity) < endMs; index += 1) {
      const { atMs = 0, endMs: backMs = 0 } = parted[index] ?? {};
      awayMs += Math.min(endMs, backMs) - Math.max(look.atMs, atMs);
    }
    return awayMs === 0 ? look : { ...look, seconds: look.seconds - awayMs / 1000 };
  });
}

type Parted = { readonly atMs: number; readonly endMs: number };

/** Each moment in one stretch only: two watchers of a machine may tell of the same absence. */
function partStretches(stretches: readonly Stretch[]): readonly Parted[] {
  let lastMs = 0;
  return stretches.flatMap(({ atMs, seconds }) => {
    const [fromMs, endMs] = [Math.max(atMs, lastMs), atMs + seconds * 1000];
    lastMs = Math.max(lastMs, endMs);
    return fromMs < endMs ? [{ atMs: fromMs, endMs }] : [];
  });
}
