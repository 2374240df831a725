import { trialToSentence } from "@floyo/core/view";
import { env } from "vscode";
import type { Floyo } from "../floyo.ts";
import { tellTrial, tryRules } from "../try-rules.ts";

/** The rules as they stand, on what was noted before they stood. */
export async function tryRulesNow(floyo: Floyo): Promise<void> {
  const trial = await tryRules(floyo);
  const words = trialToSentence(trial, { locale: env.language });
  await tellTrial(floyo, trial, { words, button: "OK" });
}
