import { consentTextHash, type ConsentReceipt, consentTextVersions } from "@floyo/core/settings";

const version = consentTextVersions.web["shared-counts"];

/** The words that a person answers. What is counted or given out otherwise needs a new version, in core and in the database. */
export const countingText = {
  ask: "Count my answers together with those of others on this server",
  lines: [
    "Once a month the server counts how many people took suggestions and how many refused them, for each service of the catalogue and each kind of chore, and shows first what more people take. What you yourself decide weighs more: your third answer outvotes everybody's.",
    "You are counted once, whatever you decided, also before today. Counts are in fives and never say who; your files, their names and your times are no part of them. Where fewer than twenty people answered, as on a small server, nothing is given out at all.",
    "Take this back at any time: the next month's count is without you.",
  ],
} as const;

/** The answer to these words, given on the account page now. */
export const answerCounting = (granted: boolean, nowSeconds: number): ConsentReceipt => ({
  purpose: "shared-counts",
  surface: "web",
  granted,
  at: nowSeconds,
  textVersion: version,
  textHash: consentTextHash([`version ${version}`, countingText.ask, ...countingText.lines].join("\n")),
});
