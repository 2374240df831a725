import { proofToWords } from "@floyo/core/view";
import type { Floyo } from "../floyo.ts";
import type { ReadProofs } from "../proof-reader.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { readViewContext } from "./view-context.ts";

/** Markdown: what became of one chore since its automation is in use, week by week. */
export async function composeInUse(floyo: Floyo, id: string, readProofs: ReadProofs): Promise<string> {
  const proof = (await readProofs()).find(({ decision }) => decision.suggestion === id);
  if (proof === undefined) return "This is no longer in use: you have taken it back.\n";
  const { title, since, sentence, weeks } = proofToWords(proof, await readViewContext(floyo, proof));
  return [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(`${since}. ${sentence}`),
    ...(weeks.length === 0 ? [] : ["## Week by week", weeks.map((week) => `- ${escapeMarkdown(week)}`).join("\n")]),
    "To take it back: **Floyo: Undo a Decision…**",
    "",
  ].join("\n\n");
}
