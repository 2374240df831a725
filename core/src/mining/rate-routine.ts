/** How firm so many times alone make a routine, 0 to 1. */
export const rateSupport = (support: number): number => 1 - Math.exp(-support / 2);

/** What its rhythm, 0 without one, makes of that: 0.6 to 1. */
export const rateRegularity = (regularity: number): number => 0.6 + 0.4 * regularity;
