import type { Settings } from "@floyo/core/settings";
import { changeSettings } from "@floyo/core/sync";
import { operationChoices } from "@floyo/core/view";
import { window } from "vscode";
import type { Floyo } from "../floyo.ts";
import { showTrial } from "../try-rules.ts";

const own = operationChoices.vscode;

/** Which kinds of activity VS Code notes; without any it notes nothing. */
export async function chooseOperations(floyo: Floyo): Promise<void> {
  const { settings } = await floyo.device.state.read();
  const isNoted = (choice: (typeof own)[number]) =>
    settings.recording.vscode && !settings.deniedOperations.includes(choice.operation);
  const choices = own.map((choice) => ({ label: choice.name, operation: choice.operation, picked: isNoted(choice) }));
  const picked = await window.showQuickPick(choices, {
    title: "What Is Noted in VS Code",
    placeHolder: "What you untick is not noted from now on",
    canPickMany: true,
  });
  if (picked === undefined) return;
  const chosen = picked.map(({ operation }) => operation);
  const changed = await floyo.change((state) =>
    changeSettings(state, { settings: noteOnly(state.settings, chosen) }, floyo.nowSeconds()),
  );
  if (changed.ok) await showTrial(floyo);
}

/** The choices of other surfaces stay; so do these while VS Code notes nothing at all. */
function noteOnly(settings: Settings, chosen: readonly (typeof own)[number]["operation"][]): Settings {
  const recording = { ...settings.recording, vscode: chosen.length > 0 };
  if (chosen.length === 0) return { ...settings, recording };
  const mine = new Set<string>(own.map(({ operation }) => operation));
  const others = settings.deniedOperations.filter((operation) => !mine.has(operation));
  const denied = own.map(({ operation }) => operation).filter((operation) => !chosen.includes(operation));
  return { ...settings, recording, deniedOperations: [...others, ...denied] };
}
