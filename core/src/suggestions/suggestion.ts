import * as v from "valibot";
import { activitySchema } from "../mining/activity.ts";
import { evidenceSchema } from "./evidence.ts";
import { opportunitySchema } from "./opportunity.ts";

/** Ways to answer, cheapest first. */
export const automationTargets = [
  "checklist",
  "script",
  "python-script",
  "shell",
  "vscode-task",
  "github-actions",
  "n8n",
  "make",
  "zapier",
  "floyo-workflow",
] as const;
export type AutomationTarget = (typeof automationTargets)[number];

/** A plan with literals and tokens: the server can make it, the device puts the names in. */
export const suggestionSchema = v.strictObject({
  /** The routine's id: one suggestion a routine. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  opportunity: opportunitySchema,
  activities: v.pipe(v.array(activitySchema), v.readonly()),
  evidence: evidenceSchema,
  /** 0 to 1. */
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** Where no program can do any of it, a checklist alone. */
  targets: v.pipe(v.array(v.picklist(automationTargets)), v.readonly()),
});
export type Suggestion = v.InferOutput<typeof suggestionSchema>;
