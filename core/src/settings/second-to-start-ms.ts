/**
 * When a word that was given in this second (seconds UTC) begins to allow, ms UTC: the second is over. It says no more of
 * the moment, and what happened in it may have happened before.
 */
export const secondToStartMs = (second: number): number => (second + 1) * 1000;
