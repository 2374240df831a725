import type { Opportunity } from "./opportunity.ts";

/** The share of the steps, 0 to 1, that services could take over; the rest stays with the person. */
export const measureCoverage = ({ steps }: Opportunity): number =>
  steps.filter(({ role }) => role !== "manual").length / steps.length;
