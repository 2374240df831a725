import type { ServiceId } from "../catalogue/index.ts";
import type { EventId, Token } from "../events/index.ts";
import type { Activity, Trigger } from "../mining/index.ts";

/** A step of the routine that services could take over, or that stays with the person. */
export type OpportunityStep =
  | { readonly role: "fetch"; readonly service: ServiceId; readonly ext: string; readonly family?: Token }
  | { readonly role: "transform"; readonly ext: string; readonly family?: Token }
  | { readonly role: "deliver"; readonly service: ServiceId; readonly ext: string; readonly target?: Token }
  | { readonly role: "manual"; readonly activity: Activity };

/** A routine whose steps services of the catalogue could take over. */
export type Opportunity = {
  readonly routine: string;
  readonly steps: readonly OpportunityStep[];
  readonly trigger: Trigger | null;
};

/** What was seen, so that every number can be opened to its events. Times in seconds UTC. */
export type Evidence = {
  readonly support: number;
  readonly occurrences: readonly {
    readonly start: number;
    readonly end: number;
    readonly events: readonly EventId[];
  }[];
  /** Median measured attention in minutes, one decimal; `undefined` when nothing was measured: never guessed. */
  readonly minutes?: number;
};

/** Ways to answer, cheapest first. */
export const automationTargets = ["script", "github-actions", "n8n"] as const;
export type AutomationTarget = (typeof automationTargets)[number];

/** A plan with literals and tokens: the server can make it, the device puts the names in. */
export type Suggestion = {
  /** The routine's id: one suggestion a routine. */
  readonly id: string;
  readonly opportunity: Opportunity;
  readonly activities: readonly Activity[];
  readonly evidence: Evidence;
  /** 0 to 1. */
  readonly confidence: number;
  readonly targets: readonly AutomationTarget[];
};

export const decisionKinds = ["accept", "snooze", "never", "undo"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What the person said of a suggestion. `until` (seconds UTC) goes with snooze; the activities let it find its routine again. */
export type Decision = {
  readonly suggestion: string;
  readonly activities: readonly Activity[];
  readonly kind: DecisionKind;
  readonly at: number;
  readonly until?: number;
};
