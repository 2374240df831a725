import { isTakenOver, opportunityToSteps, type Rung, rungs } from "../automations/index.ts";
import {
  type AutomationTarget,
  findNativeSettings,
  type OpportunityStep,
  type Suggestion,
} from "../suggestions/index.ts";
import { confidenceToWords, describeEvidence } from "./describe-evidence.ts";
import { stepToWords } from "./step-to-words.ts";
import { suggestionToRow, type SuggestionRow } from "./suggestion-row.ts";
import { titleSuggestion } from "./suggestion-title.ts";
import { triggerToWords } from "./trigger-to-words.ts";
import type { ViewContext } from "./view-context.ts";

/** What a card says. The shells draw it. */
export type SuggestionCard = {
  readonly id: string;
  readonly title: string;
  /** The same for a narrow line. */
  readonly row: SuggestionRow;
  /** When it happens, with the time; `undefined` for a chore without rhythm. */
  readonly when: string | undefined;
  readonly evidence: readonly string[];
  readonly confidence: { readonly words: string; /** 0 to 1. */ readonly share: number };
  /** The chore, step by step; `isByHand` for what no automation and no setting of a service takes over. */
  readonly steps: readonly { readonly text: string; readonly isByHand: boolean }[];
  /** Settings of the services themselves: cheapest, so they come first. */
  readonly native: readonly { readonly service: string; readonly does: string; readonly page: string }[];
  /** Cheapest first; `about` says what it costs, needs and can't do. */
  readonly automations: readonly {
    readonly target: AutomationTarget;
    readonly label: string;
    readonly about: string;
  }[];
};

const targetLabels: Readonly<Record<AutomationTarget, string>> = {
  checklist: "Checklist and reminder",
  script: "Script for your computer (Node)",
  "python-script": "Script for your computer (Python)",
  shell: "Script for your computer (shell)",
  "vscode-task": "Task for VS Code",
  "github-actions": "GitHub Actions workflow",
  n8n: "n8n workflow",
  make: "Make scenario",
  zapier: "Guide for Zapier",
  "floyo-workflow": "Workflow for Floyo's command line",
};

export function suggestionToCard(suggestion: Suggestion, context: ViewContext): SuggestionCard {
  const { steps, trigger } = suggestion.opportunity;
  const isByHand = createIsByHand(suggestion);
  return {
    id: suggestion.id,
    title: titleSuggestion(suggestion, context),
    row: suggestionToRow(suggestion, context),
    when: trigger === null ? undefined : triggerToWords(trigger, context),
    evidence: describeEvidence(suggestion.evidence, context),
    confidence: { words: confidenceToWords(suggestion.confidence), share: suggestion.confidence },
    steps: steps.map((step) => ({ text: stepToWords(step, context), isByHand: isByHand(step) })),
    native: listNativeSettings(suggestion),
    automations: suggestion.targets.map((target) => ({
      target,
      label: targetLabels[target],
      about: rungToSentences(rungs[target]),
    })),
  };
}

function createIsByHand({ opportunity, targets }: Suggestion): (step: OpportunityStep) => boolean {
  const taken = targets.length === 0 ? [] : opportunityToSteps(opportunity);
  const native = new Set<string>(findNativeSettings(opportunity).map(({ service }) => service.id));
  return (step) => !isTakenOver(step, taken) && !(step.role === "fetch" && native.has(step.service));
}

/** Settings of the services fetched from, with the vendor's pages. */
export function listNativeSettings({ opportunity }: Suggestion): SuggestionCard["native"] {
  return findNativeSettings(opportunity).map(({ service, setting: { does, page } }) => ({
    service: service.name,
    does,
    page,
  }));
}

function rungToSentences({ cost, minutes, needs, cannot }: Rung): string {
  return `${cost} About ${minutes} minutes to set up. Needs ${needs}. ${cannot}`;
}
