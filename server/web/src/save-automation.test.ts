import { findTargets, suggestionToPlan, writeAutomation } from "@floyo/core/automations";
import { type AutomationTarget, automationTargets, suggest } from "@floyo/core/suggestions";
import { buildRoutine, choresForEveryTarget } from "@floyo/core/testing";
import { afterEach, expect, test, vi } from "vitest";
import { saveAutomation } from "./save-automation.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

type Download = { readonly name: string; readonly content: Blob | undefined };

/** A page in which clicks on links are noted, with what the address stands for at that moment. */
function watchDownloads(): Download[] {
  const saved: Download[] = [];
  const contents = new Map<string, Blob>();
  vi.spyOn(URL, "createObjectURL").mockImplementation((content) => {
    const address = `blob:${contents.size}`;
    if (content instanceof Blob) contents.set(address, content);
    return address;
  });
  vi.spyOn(URL, "revokeObjectURL").mockImplementation((address) => void contents.delete(address));
  const createElement = () => {
    const link = { href: "", download: "", click: () => {} };
    link.click = () => void saved.push({ name: link.download, content: contents.get(link.href) });
    return link;
  };
  vi.stubGlobal("document", { createElement });
  return saved;
}

test("for every target the account page saves what core writes, and a note on how to use it", async () => {
  const routines = choresForEveryTarget.map((steps, index) =>
    buildRoutine({ id: `chore ${index}`, steps: [...steps] }),
  );
  const nowSeconds = routines[0]?.occurrences.at(-1)?.end ?? 0;
  const saved = watchDownloads();
  const seen = new Set<AutomationTarget>();
  for (const suggestion of suggest({ routines, decisions: [], nowSeconds, targetsOf: findTargets })) {
    for (const target of suggestion.targets) {
      saveAutomation(suggestion, target, "A chore");
      const files = writeAutomation(suggestionToPlan(suggestion, { title: "A chore" }), target)?.files ?? [];
      const downloads = await Promise.all(
        saved.splice(0).map(async ({ name, content }) => [name, await content?.text()]),
      );
      const note = downloads.pop();
      expect(downloads, target).toEqual(files.map(({ name, text }) => [name.replace(/^.*\//, ""), text]));
      expect(note?.[0]).toBe("how-to-use.txt");
      const places = files.filter(({ name }) => name.includes("/")).map(({ name }) => `Put it at ${name}`);
      expect(places.filter((place) => !note?.[1]?.includes(place))).toEqual([]);
      seen.add(target);
    }
  }
  expect([...seen].toSorted()).toEqual(automationTargets.toSorted());
});
