import { findService } from "../../catalogue/index.ts";
import type { Activity } from "../../mining/index.ts";
import type { OpportunityStep } from "../../suggestions/index.ts";
import type { Plan } from "../plan.ts";
import type { AutomationFile } from "./automation-file.ts";
import { writeCalendarEntry } from "./checklist/calendar-entry.ts";

/**
 * The least that helps when nothing can do the chore: a page to bookmark with its steps in order, each with the way to its service,
 * and an entry for the calendar.
 */
export function writeChecklist(plan: Plan): readonly AutomationFile[] | undefined {
  if (plan.chore === undefined) return undefined;
  const { slug, trigger } = plan;
  const page = { name: `${slug}.html`, text: writePage(plan, plan.chore) };
  return trigger === null ? [page] : [page, { name: `${slug}.ics`, text: writeCalendarEntry(plan, trigger) }];
}

const writePage = ({ title, support }: Plan, chore: readonly OpportunityStep[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
  :root { color-scheme: light dark; font: 1.1rem/1.6 system-ui, sans-serif; }
  body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; }
  li { margin: 0.6rem 0; }
</style>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p>Written by Floyo from a chore that it saw ${support} times.</p>
<ol>
${chore.map((step) => `  <li>${stepToHtml(step)}</li>`).join("\n")}
</ol>
`;

function stepToHtml(step: OpportunityStep): string {
  const { words, service } = stepToWords(step);
  const known = service === undefined ? undefined : findService(service);
  const host = known?.hosts.find((each) => !each.includes("*"));
  const link =
    host === undefined ? "" : ` <a href="https://${host}" rel="noreferrer">Open ${escapeHtml(known?.name ?? host)}</a>`;
  return `<label><input type="checkbox"> ${escapeHtml(words)}</label>${link}`;
}

type Words = { readonly words: string; readonly service?: string | undefined };

function stepToWords(step: OpportunityStep): Words {
  if (step.role === "manual") return handworkToWords(step.activity);
  const kind = step.ext.toUpperCase();
  if (step.role === "transform") return { words: `Change the ${kind} file` };
  const { service } = step;
  return { words: step.role === "fetch" ? `Download the ${kind} file` : `Upload the ${kind} file`, service };
}

function handworkToWords({ operation, place }: Activity): Words {
  if (operation === "download") return { words: "Download the file", service: place };
  if (operation === "upload") return { words: "Upload the file", service: place };
  return { words: operation === "run" ? "Run your program" : "Change the file" };
}

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" } as const;
const isSpecial = (character: string): character is keyof typeof entities => character in entities;

const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => (isSpecial(character) ? entities[character] : character));
