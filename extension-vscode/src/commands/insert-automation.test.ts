import { suggestionToPlan, writeAutomation } from "@floyo/core/automations";
import { type AutomationTarget, automationTargets, type Suggestion } from "@floyo/core/suggestions";
import { recordConsent } from "@floyo/core/sync";
import { buildReceipt, buildRoutine, choresForEveryTarget } from "@floyo/core/testing";
import { titleAutomation } from "@floyo/core/view";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ExtensionContext } from "vscode";
import { readSuggestions } from "../read-suggestions.ts";
import { startFloyo } from "../start-floyo.ts";
import { createFakeUri } from "../testing/fake-uri.ts";
import * as vscode from "../testing/fake-vscode.ts";
import { createMemoryFiles } from "../testing/memory-files.ts";
import { createMemorySecrets } from "../testing/memory-secrets.ts";
import { readViewContext } from "../views/view-context.ts";

const folder = createFakeUri("/out");

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 16, 9) }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function createScene() {
  const context = {
    secrets: createMemorySecrets(new Map()),
    globalStorageUri: createFakeUri("/editor/globalStorage/floyo"),
    subscriptions: [],
    extension: { id: "floyo.floyo" },
  };
  const openFiles = (name: string) => createMemoryFiles(new Map(), `/${name}`);
  const floyo = startFloyo(context as unknown as ExtensionContext, { openFiles, logSegmentBytes: 10_000 });
  const routines = choresForEveryTarget.map((steps, index) =>
    buildRoutine({ id: `chore ${index}`, steps: [...steps] }),
  );
  await floyo.change((state) => ({ ...recordConsent(state, buildReceipt({ surface: "vscode" })), routines }));
  return floyo;
}

type Choice = { readonly label: string; readonly suggestion?: Suggestion; readonly target?: AutomationTarget };

/** The person picks the suggestion, then the target, then a folder. Answers the targets that were on offer. */
async function save(suggestion: Suggestion, target: AutomationTarget): Promise<readonly AutomationTarget[]> {
  const offered: AutomationTarget[] = [];
  const pick = async (choices: readonly Choice[]) => {
    offered.push(...choices.flatMap((choice) => choice.target ?? []));
    return choices.find(
      (choice) =>
        choice.suggestion?.id === suggestion.id ||
        choice.target === target ||
        choice.label.startsWith("Save to a folder"),
    );
  };
  vi.spyOn(vscode.window, "showQuickPick").mockImplementation(pick as () => Promise<never>);
  vi.spyOn(vscode.window, "showOpenDialog").mockImplementation((async () => [folder]) as () => Promise<never>);
  await vscode.commandsById.get("floyo.insertAutomation")?.();
  return offered;
}

function readSaved(): ReadonlyMap<string, string> {
  const saved = [...vscode.workspaceFiles].filter(([uri]) => uri.startsWith(`${folder.toString()}/`));
  for (const [uri] of saved) vscode.workspaceFiles.delete(uri);
  return new Map(
    saved.map(([uri, bytes]) => [uri.slice(folder.toString().length + 1), new TextDecoder().decode(bytes)]),
  );
}

test("every target is on offer somewhere, and what is saved for it is what core writes", async () => {
  const floyo = await createScene();
  const saved = new Set<AutomationTarget>();
  for (const suggestion of await readSuggestions(floyo)) {
    const names = titleAutomation(suggestion, await readViewContext(floyo, suggestion));
    for (const target of suggestion.targets) {
      expect(await save(suggestion, target)).toEqual(suggestion.targets);
      const files = writeAutomation(suggestionToPlan(suggestion, names), target)?.files ?? [];
      expect(readSaved(), target).toEqual(new Map(files.map(({ name, text }) => [name, text])));
      saved.add(target);
    }
  }
  expect([...saved].toSorted()).toEqual(automationTargets.toSorted());
});
