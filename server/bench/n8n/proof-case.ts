import type { Plan } from "@floyo/core/automations";
import type { FetchCase } from "../../src/automations-proof/fetch-cases.ts";
import type { Cell } from "../../src/automations-proof/google-stand-in.ts";

/** One plan, what its source answers, and what a person would have filled in and changed. */
export type ProofCase = {
  readonly name: string;
  readonly plan: Plan;
  readonly source: FetchCase;
  /** Values of the plan's settings and secrets by name; `good-token` stands for the token of a run. */
  readonly values: Readonly<Record<string, string>>;
  /** Statuses that the source answers with, one after the other, before all goes well; 200 stands for its own answer. */
  readonly failures?: readonly number[];
  /** What stands in the sheet before. */
  readonly before?: readonly Cell[][];
  /** Columns that the person leaves out and renames. */
  readonly columns?: { readonly drop: readonly string[]; readonly rename: Readonly<Record<string, string>> };
  /** A fault put into the workflow: what stands there, and what is put in its place. It must be found out. */
  readonly fault?: readonly [string, string];
};
