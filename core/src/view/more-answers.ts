import { findService } from "../catalogue/index.ts";
import type { Activity } from "../mining/index.ts";
import { choreKindOf, type ChoreKind, type Decision, type Scope, type Suggestion } from "../suggestions/index.ts";

/** What a person can say of a suggestion besides "I use it", "later" and "never". */
export type MoreAnswer = {
  readonly words: string;
  readonly answer: Pick<Decision, "kind" | "wrong" | "scope">;
};

const wrongWords = {
  steps: "The steps are wrong",
  time: "The time is wrong",
  service: "The service is wrong",
} as const;

/** What is wrong with it, then how far a "never" may reach. */
export function listMoreAnswers({ activities, opportunity }: Suggestion): readonly MoreAnswer[] {
  const parts = ["steps", ...(opportunity.trigger === null ? [] : (["time"] as const)), "service"] as const;
  return [
    ...parts.map((wrong) => ({ words: wrongWords[wrong], answer: { kind: "wrong", wrong } as const })),
    ...listScopes(activities).map((scope) => ({
      words: `Never ${scopeToWords(scope)}`,
      answer: { kind: "never", scope } as const,
    })),
  ];
}

/** "with TikTok Ads Manager"; "from ads to spreadsheets". */
export function scopeToWords(scope: Scope): string {
  if (scope.of === "kind") return kindToWords(scope.kind);
  return `with ${findService(scope.service)?.name ?? scope.service}`;
}

function kindToWords({ from, to }: ChoreKind): string {
  return [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(" ");
}

function listScopes(activities: readonly Activity[]): readonly Scope[] {
  const places = activities.flatMap(({ operation, place = "" }) =>
    operation === "download" || operation === "upload" ? (findService(place)?.id ?? []) : [],
  );
  const services = [...new Set(places)].map((service) => ({ of: "service", service }) as const);
  const kind = choreKindOf(activities);
  return kind === undefined ? services : [...services, { of: "kind", kind }];
}
