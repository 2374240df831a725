import { listDecided } from "@floyo/core/view";
import { window } from "vscode";
import type { Floyo } from "../floyo.ts";
import { readViewContext } from "../views/view-context.ts";
import { decide } from "./decide.ts";

/** Takes back what was once said of a suggestion, here or on another device. */
export async function undoDecision(floyo: Floyo): Promise<void> {
  const decisions = (await floyo.device.state.read()).decisions.map(({ decision }) => decision);
  const decided = listDecided(decisions, await readViewContext(floyo, decisions));
  if (decided.length === 0) return void window.showInformationMessage("There is no decision to undo.");
  const choices = decided.map((one) => ({ label: one.title, description: one.words, ...one }));
  const choice = await window.showQuickPick(choices, { title: "Undo a Decision", matchOnDescription: true });
  if (choice === undefined) return;
  await decide(floyo, { id: choice.suggestion, activities: choice.activities }, { kind: "undo" });
}
