import type { ServiceId } from "../catalogue/index.ts";
import type { CalendarTrigger } from "../mining/index.ts";
import type { SensitiveKind } from "../sensitive/index.ts";
import type { OpportunityStep } from "../suggestions/index.ts";
import type { Need } from "./access.ts";

/** What an automation does, one thing after another. Rows or a file go from each step to the next. */
export type PlanStep =
  | { readonly does: "fetch-rows"; readonly service: ServiceId }
  /** The newest file with this extension in a folder that the person names. */
  | { readonly does: "read-file"; readonly ext: string }
  /** Leave out and rename columns, as the person says at the top of the artifact. */
  | { readonly does: "change-columns" }
  | { readonly does: "deliver"; readonly service: ServiceId }
  /** Writes a CSV file into a folder that the person names. */
  | { readonly does: "write-file"; readonly ext: string };

/** The intermediate form: every target is written from it. Holds names of secrets, never secrets. */
export type Plan = {
  /** Names files; ASCII, stable for one routine. */
  readonly slug: string;
  readonly title: string;
  /** What the names in the title looked like, where a word in braces stands for it. */
  readonly masked: readonly SensitiveKind[];
  /** How often the routine was seen. */
  readonly support: number;
  /** When it starts by itself; what has no calendar is started by hand. */
  readonly trigger: CalendarTrigger | null;
  readonly steps: readonly PlanStep[];
  /** The chore as the person does it, where there is nothing to run. */
  readonly chore?: readonly OpportunityStep[];
  /** Columns to leave out, and new names by the old ones; what Floyo writes has none, a person may have named some. */
  readonly columns?: { readonly drop: readonly string[]; readonly rename: Readonly<Record<string, string>> };
  readonly secrets: readonly Need[];
  readonly settings: readonly Need[];
  /** What stays with the person, in sentences. */
  readonly byHand: readonly string[];
};
