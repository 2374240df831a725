import type { Opportunity } from "./opportunity.ts";

/** A single transfer without a rhythm is a visit, not a chore. */
export const isVisit = ({ steps, trigger }: Opportunity): boolean => steps.length === 1 && trigger === null;
