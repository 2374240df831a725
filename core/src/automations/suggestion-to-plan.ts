import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { findService } from "../catalogue/index.ts";
import { type Activity, calendarOf, type Trigger } from "../mining/index.ts";
import type { OpportunityStep, Suggestion } from "../suggestions/index.ts";
import { isTakenOver } from "./is-taken-over.ts";
import { listNeeds } from "./list-needs.ts";
import { opportunityToSteps } from "./opportunity-to-steps.ts";
import type { Plan, PlanStep } from "./plan.ts";

/** What the device knows and the server does not. */
export type PlanNames = Pick<Plan, "title"> & Partial<Pick<Plan, "masked">>;

/** The plan of a suggestion; its `steps` are empty when no program can do any of it. */
export function suggestionToPlan(suggestion: Suggestion, names: PlanNames): Plan {
  const steps = opportunityToSteps(suggestion.opportunity);
  return {
    slug: nameFiles(suggestion.id, steps),
    title: toPlainLine(names.title),
    masked: names.masked ?? [],
    support: suggestion.evidence.support,
    trigger: calendarOf(suggestion.opportunity.trigger),
    steps,
    ...(steps.length === 0 ? { chore: suggestion.opportunity.steps } : {}),
    ...listNeeds(steps),
    byHand: [...startByHand(suggestion.opportunity.trigger), ...listHandwork(suggestion.opportunity.steps, steps)],
  };
}

/** One line without characters that are not seen: a title goes into comments of programs. */
const toPlainLine = (title: string): string =>
  title.replaceAll(/\p{Cf}/gu, "").replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");

/** Two chores between the same services keep apart by four digits made from the routine's id. */
function nameFiles(id: string, steps: readonly PlanStep[]): string {
  const places = steps.length === 0 ? ["checklist"] : steps.flatMap(nameEnds);
  const digits = bytesToHex(sha256(utf8ToBytes(id))).slice(0, 4);
  return `floyo-${places.join("-to-")}-${digits}`;
}

function nameEnds(step: PlanStep): readonly string[] {
  if ("service" in step) return [step.service];
  return step.does === "change-columns" ? [] : ["file"];
}

/** No schedule waits for what a person does. */
const startByHand = (trigger: Trigger | null): readonly string[] =>
  trigger?.kind === "after"
    ? ["Starting it stays with you: it follows something else that you do, and no calendar says when."]
    : [];

/** What the routine has and the plan has not, said openly. */
function listHandwork(all: readonly OpportunityStep[], taken: readonly PlanStep[]): readonly string[] {
  return [...new Set(all.filter((step) => !isTakenOver(step, taken)).map(stepToSentence))];
}

function stepToSentence(step: OpportunityStep): string {
  if (step.role === "manual") return manualSentence(step.activity);
  if (step.role === "transform") return `Changing the ${step.ext.toUpperCase()} file stays with you.`;
  const name = findService(step.service)?.name ?? step.service;
  return step.role === "fetch" ? `Downloading from ${name} stays with you.` : `Uploading to ${name} stays with you.`;
}

function manualSentence({ operation, place }: Activity): string {
  const service = place === undefined ? undefined : findService(place);
  const site = service?.name ?? "a site that Floyo has no connection to";
  if (operation === "download") return `Downloading from ${site} stays with you.`;
  if (operation === "upload") return `Uploading to ${site} stays with you.`;
  return operation === "run" ? "Running your own program stays with you." : "Changing the file stays with you.";
}
