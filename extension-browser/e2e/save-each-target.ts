import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { findTargets, suggestionToPlan, writeAutomation } from "@floyo/core/automations";
import type { AutomationTarget, Opportunity, Suggestion } from "@floyo/core/suggestions";
import { buildSuggestion, buildTrigger } from "@floyo/core/testing";
import { suggestionToCard, titleAutomation } from "@floyo/core/view";
import type { Page } from "puppeteer-core";
import { clickAtRest } from "./reader.ts";
import { until } from "./until.ts";

const context = { locale: "en", timeZone: "UTC", nowSeconds: 0, nameOf: () => undefined };
const csv = { ext: "csv" } as const;
const intoSheet = { role: "deliver", service: "google-sheets", ...csv } as const;

/** Chores that together have every target on offer: Make for the first, Zapier for the second, then the shell and the checklist. */
const chores: readonly Opportunity["steps"][] = [
  [{ role: "fetch", service: "tiktok-ads", ...csv }, intoSheet],
  [{ role: "fetch", service: "stripe", ...csv }, intoSheet],
  [{ role: "fetch", service: "airtable", ...csv }],
  [{ role: "fetch", service: "adobe-stock", ...csv }],
];

export const oneOfEachTarget: readonly Suggestion[] = chores.map((steps, index) => {
  const opportunity = { routine: `chore-${index}`, steps, trigger: buildTrigger() };
  return { ...buildSuggestion({ id: `chore-${index}` }), opportunity, targets: findTargets(opportunity) };
});

type Saved = {
  readonly target: AutomationTarget;
  /** Text by name. */
  readonly files: Readonly<Record<string, string>>;
  /** As core writes them, without its folders, and with its notes as a file. */
  readonly written: Readonly<Record<string, string>>;
};

/** Saves each target once, wherever it is offered first. */
export async function saveEachTarget(page: Page, downloads: string): Promise<readonly Saved[]> {
  const saved = new Map<AutomationTarget, Saved>();
  for (const suggestion of oneOfEachTarget) {
    const { title, automations } = suggestionToCard(suggestion, context);
    const chore = `//li[contains(@class, "chore")][.//h3[.="${title}"]]`;
    await clickAtRest(page, `::-p-xpath(${chore}//summary)`);
    for (const { target, label } of automations.filter((each) => !saved.has(each.target))) {
      await clickAtRest(page, `::-p-xpath(${chore}//button[normalize-space()="Save ${label}"])`);
      saved.set(target, { target, ...(await readSaved(suggestion, target, downloads)) });
    }
  }
  return [...saved.values()];
}

async function readSaved(suggestion: Suggestion, target: AutomationTarget, downloads: string) {
  const plan = suggestionToPlan(suggestion, titleAutomation(suggestion, context));
  const { files = [], notes = [] } = writeAutomation(plan, target) ?? {};
  const places = files
    .filter(({ name }) => name.includes("/"))
    .map(({ name }) => `${basename(name)} belongs to ${name}`);
  const texts = files.map(({ name, text }) => [basename(name), text] as const);
  const written = Object.fromEntries([...texts, ["how-to-use.txt", `${[...notes, ...places].join("\n\n")}\n`]]);
  const folder = join(downloads, `${plan.slug}-${target}`);
  const names = await until(`the files of ${target}`, async () => {
    const found = readdirSync(folder);
    const isWhole = found.every((name) => name in written && readFileSync(join(folder, name)).length > 0);
    return isWhole && found.length === Object.keys(written).length && found;
  });
  return { written, files: Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")])) };
}
