import type { Rules, Settings } from "@floyo/core/settings";

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

const textToLines = (text: string): string[] =>
  [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== "" && line.length <= 400);
