import * as v from "valibot";
import { serviceIds } from "../catalogue/index.ts";
import { extensions } from "../events/index.ts";
import { calendarTriggerSchema } from "../mining/index.ts";
import { failure, type Result, success } from "../result.ts";
import { isSound } from "./is-sound.ts";
import { listNeeds } from "./list-needs.ts";
import type { Plan } from "./plan.ts";
import { workflowVersion } from "./targets/floyo-workflow.ts";

const service = v.picklist(serviceIds);
const stepSchema = v.variant("does", [
  v.strictObject({ does: v.literal("fetch-rows"), service }),
  v.strictObject({ does: v.literal("read-file"), ext: v.picklist(extensions) }),
  v.strictObject({ does: v.literal("change-columns") }),
  v.strictObject({ does: v.literal("deliver"), service }),
  v.strictObject({ does: v.literal("write-file"), ext: v.picklist(["csv", "tsv"]) }),
]);

const name = v.pipe(v.string(), v.maxLength(200));
const line = v.pipe(v.string(), v.maxLength(500), v.regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u));

/** A plan as a file: closed, so that nothing in it can be anything but a plan. Secrets and settings come from the environment. */
const workflowSchema = v.strictObject({
  floyo: v.literal("workflow"),
  version: v.literal(workflowVersion),
  slug: v.pipe(v.string(), v.maxLength(200), v.regex(/^floyo-[a-z0-9-]+$/)),
  title: line,
  support: v.pipe(v.number(), v.integer(), v.minValue(1)),
  trigger: v.nullable(calendarTriggerSchema),
  steps: v.pipe(
    v.array(stepSchema),
    v.maxLength(20),
    v.check((steps) => isSound(steps)),
    v.readonly(),
  ),
  columns: v.strictObject({
    drop: v.pipe(v.array(name), v.maxLength(500), v.readonly()),
    rename: v.pipe(v.record(name, name), v.readonly()),
  }),
  byHand: v.pipe(v.array(line), v.maxLength(50), v.readonly()),
});

const versionSchema = v.looseObject({ floyo: v.literal("workflow"), version: v.number() });

/** The plan of a workflow file, once its text is parsed as JSON. */
export function parseWorkflow(content: unknown): Result<Plan, "workflow-unreadable" | "version-unknown"> {
  const named = v.safeParse(versionSchema, content);
  if (!named.success) return failure("workflow-unreadable", "This is not a Floyo workflow; nothing was done.");
  if (named.output.version !== workflowVersion) {
    const detail = `This workflow is of version ${named.output.version}; this Floyo runs version ${workflowVersion}. Nothing was done.`;
    return failure("version-unknown", detail);
  }
  const parsed = v.safeParse(workflowSchema, content);
  if (!parsed.success) {
    const place = v.getDotPath(parsed.issues[0]) ?? "the file";
    return failure("workflow-unreadable", `In this workflow, ${place} is not as Floyo writes it; nothing was done.`);
  }
  const { slug, title, support, trigger, steps, columns, byHand } = parsed.output;
  return success({ slug, title, support, trigger, steps, columns, byHand, masked: [], ...listNeeds(steps) });
}
