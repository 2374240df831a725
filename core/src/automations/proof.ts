import * as v from "valibot";
import { decisionSchema } from "../suggestions/decision.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const minutes = v.pipe(v.number(), v.minValue(0));

/**
 * `too-early`: fewer than two times were expected; `works`: the chore is gone; `partly`; `still-by-hand`: more than half of
 * the last times were done by hand; `unknown`: too little of the time before is known.
 */
export const verdicts = ["unknown", "too-early", "works", "partly", "still-by-hand"] as const;
export type Verdict = (typeof verdicts)[number];

/** What became of a chore since its automation was taken into use. */
export const proofSchema = v.object({
  decision: decisionSchema,
  verdict: v.picklist(verdicts),
  /** Oldest first; those in which nothing was expected and nothing done are left out. */
  weeks: v.pipe(
    v.array(
      v.object({
        /** Its Monday, in days since 1970-01-01. */
        monday: count,
        /** How often it would have been done by its rule, or else by its former pace. */
        expected: count,
        byHand: count,
        /** Saved: the median that was measured before, for each expected time not done by hand. Absent when none was. */
        minutes: v.exactOptional(minutes),
      }),
    ),
    v.readonly(),
  ),
});
export type Proof = v.InferOutput<typeof proofSchema>;
