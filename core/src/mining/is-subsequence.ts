/** Whether `whole` has the items of `part` in their order, with anything between. */
export function isSubsequence<T>(part: readonly T[], whole: readonly T[]): boolean {
  let found = 0;
  for (const each of whole) if (each === part[found]) found += 1;
  return found === part.length;
}
