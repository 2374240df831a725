import { openPolicy, tryPolicy, type PolicyRules, type Trial } from "@floyo/core/privacy";
import { readHistory } from "@floyo/core/sync";
import { trialToSentence } from "@floyo/core/view";
import { env, window } from "vscode";
import type { Floyo } from "./floyo.ts";
import { mineLog } from "./mine-log.ts";
import { createIgnores, stateToPolicy } from "./state-to-policy.ts";

/** What the rules would have done to what was noted lately: those that hold now, or these. */
export async function tryRules(floyo: Floyo, rules?: Partial<PolicyRules>): Promise<Trial> {
  const { device, settings } = floyo;
  const { events, nameOf } = await readHistory(device, floyo.nowSeconds());
  const policyOf = stateToPolicy(await device.state.read(), settings, createIgnores(settings));
  return tryPolicy(events, {
    nameOf,
    rulesOf: (folder) => {
      if (rules !== undefined || policyOf === undefined) return { ...openPolicy, ...rules };
      return policyOf({ place: folder === undefined ? undefined : { kind: "workspace", folder } });
    },
  });
}

/** In the status bar: who changes rules should not be stopped at each line. */
export async function showTrial(floyo: Floyo): Promise<void> {
  const sentence = trialToSentence(await tryRules(floyo), { locale: env.language });
  window.setStatusBarMessage(`Floyo: ${sentence}`, 8000);
}

const remove = "Delete Those Events";

/** Offers to delete what the rules would have kept out. Resolves to the button that was chosen. */
export async function tellTrial(
  floyo: Floyo,
  { dropped }: Trial,
  message: { readonly words: string; readonly button: string },
): Promise<string | undefined> {
  const buttons = [...(dropped.length > 0 ? [remove] : []), message.button];
  const chosen = await window.showInformationMessage(message.words, ...buttons);
  if (chosen !== remove) return chosen;
  const seqs = dropped.map(({ seq }) => seq);
  await floyo.device.log.remove(seqs, "deletion");
  await mineLog(floyo, { isWatching: true });
  window.setStatusBarMessage("What the rules keep out is deleted.", 5000);
  return chosen;
}
