/**
 * Natural logarithm of how much likelier so many of so many cases are at their own rate (smoothed by half a case)
 * than at the rate that chance has; 0 when chance would give as many.
 */
export function weighShare(done: number, cases: number, chance: number): number {
  const rate = (done + 0.5) / (cases + 1);
  if (rate <= chance || chance >= 1) return 0;
  return done * Math.log(rate / chance) + (cases - done) * Math.log((1 - rate) / (1 - chance));
}
