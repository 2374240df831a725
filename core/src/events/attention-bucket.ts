/** Attention in seconds. */
export const attentionBuckets = [0, 5, 15, 30, 60, 120, 300, 900] as const;
export type AttentionBucket = (typeof attentionBuckets)[number];

/** The largest bucket that is not above the measured seconds: attention is never guessed upwards. */
export function attentionBucket(seconds: number): AttentionBucket {
  return attentionBuckets.findLast((bucket) => bucket <= seconds) ?? 0;
}
