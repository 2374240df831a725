import { longestRule, mostRules, type Rules, type Settings } from "@floyo/core/settings";

/** Rules as they stand in the form: lists as text, one rule a line. */
export type RuleDraft = {
  readonly recording: Settings["recording"];
  readonly deniedOperations: Settings["deniedOperations"];
  readonly ignoredFiles: string;
  readonly deniedSites: string;
  readonly isOnlySomeSites: boolean;
  readonly allowedSites: string;
};

type Stored = { readonly settings: Settings; readonly rules: Rules };

export function readRuleDraft({ settings, rules }: Stored): RuleDraft {
  return {
    recording: settings.recording,
    deniedOperations: settings.deniedOperations,
    ignoredFiles: rules.ignoredFiles.join("\n"),
    deniedSites: rules.deniedSites.join("\n"),
    isOnlySomeSites: rules.allowedSites !== undefined,
    allowedSites: (rules.allowedSites ?? []).join("\n"),
  };
}

/** What is stored, with the form's part of it as the form says. */
export function applyRuleDraft({ settings }: Stored, draft: RuleDraft): Stored {
  const { recording, deniedOperations } = draft;
  return {
    settings: { ...settings, recording, deniedOperations },
    rules: {
      ignoredFiles: textToLines(draft.ignoredFiles),
      deniedSites: textToLines(draft.deniedSites),
      ...(draft.isOnlySomeSites ? { allowedSites: textToLines(draft.allowedSites) } : {}),
    },
  };
}

/** What a person must mend before the rules can be kept, `undefined` when they can. */
export function findRuleProblem(draft: RuleDraft): string | undefined {
  const lists = [draft.ignoredFiles, draft.deniedSites, draft.isOnlySomeSites ? draft.allowedSites : ""];
  const rules = lists.map(textToLines);
  const long = rules.flat().find(({ length }) => length > longestRule);
  const kept = "Nothing was saved yet, and the rules from before hold.";
  if (long !== undefined) {
    return `${kept} A rule has ${longestRule} characters at most; shorten the one that begins with “${long.slice(0, 40)}”.`;
  }
  const most = rules.find(({ length }) => length > mostRules);
  return (
    most && `${kept} A list holds ${mostRules} rules at most, and one has ${most.length}. Join some with a pattern.`
  );
}

const textToLines = (text: string): string[] =>
  [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
