/** More than this many of a kind at once are one happening: an archive unpacked, packages installed, a checkout. */
export const burstSize = 10;

export type Burst<T> = { readonly first: T; readonly last: T; readonly count: number };
export type Grouped<T> = { readonly singles: readonly T[]; readonly bursts: readonly Burst<T>[] };

/** `kindOf`: what makes two happenings the same kind. */
export function groupBursts<T>(happenings: readonly T[], kindOf: (happening: T) => string): Grouped<T> {
  const groups = Map.groupBy(happenings, kindOf);
  const singles: T[] = [];
  const bursts: Burst<T>[] = [];
  for (const group of groups.values()) {
    const [first] = group;
    const last = group.at(-1);
    if (group.length <= burstSize || first === undefined || last === undefined) singles.push(...group);
    else bursts.push({ first, last, count: group.length });
  }
  return { singles, bursts };
}
