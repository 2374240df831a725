/** Share of the days on which who does a thing once a day does it once; never; more than once. */
const habit = { once: 0.85, never: 0.12, often: 0.03 };

/**
 * Natural logarithm of how much likelier these counts, one a day of work, are for a thing that is done once a day
 * than for one that happens at the same rate whenever chance has it (Poisson). May be negative.
 */
export function weighOnceADay(counts: readonly number[]): number {
  const rate = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const [never, once] = [Math.exp(-rate), rate * Math.exp(-rate)];
  const often = Math.max(1e-9, 1 - never - once);
  return counts.reduce((sum, count) => {
    if (count === 0) return sum + Math.log(habit.never / never);
    return sum + (count === 1 ? Math.log(habit.once / once) : Math.log(habit.often / often));
  }, 0);
}
