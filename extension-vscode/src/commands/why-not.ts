import { findTargets } from "@floyo/core/automations";
import { judgeRejected } from "@floyo/core/suggestions";
import { rejectionToWords, type Rejected } from "@floyo/core/view";
import type { Floyo } from "../floyo.ts";
import { hasConsent } from "../has-consent.ts";
import { escapeMarkdown } from "../views/escape-markdown.ts";
import { showPage } from "../views/notes-document.ts";
import { readViewContext } from "../views/view-context.ts";

/** Every routine that was found in this editor and is not suggested, each with its reason. */
export async function showWhyNot(floyo: Floyo): Promise<void> {
  const state = await floyo.device.state.read();
  const judged = hasConsent(state) ? judgeRejected(state, floyo.nowSeconds(), findTargets) : [];
  const context = await readViewContext(floyo, judged);
  const rejected = judged.map((judgement) => rejectionToWords(judgement, context));
  const words = rejected.length === 0 ? ["Every routine that was found here is suggested, or none was found yet."] : [];
  await showPage("Why Not", [...words, ...rejected.map(rejectedToMarkdown)]);
}

const rejectedToMarkdown = ({ title, seen, reason }: Rejected): string =>
  `**${escapeMarkdown(title)}**  \n${escapeMarkdown(seen)}  \n${escapeMarkdown(reason)}`;
