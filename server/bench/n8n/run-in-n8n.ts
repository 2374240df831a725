import { writeAutomation } from "@floyo/core/automations";
import * as v from "valibot";
import { fillInWorkflow } from "./fill-in-workflow.ts";
import type { N8n } from "./n8n-server.ts";
import type { ProofCase } from "./proof-case.ts";
import type { InN8n } from "./judge.ts";
import { createOutcome, withToken } from "./run-case.ts";
import type { Run } from "./world.ts";

const savedSchema = v.object({ id: v.string(), versionId: v.string() });
const credentialSchema = v.object({ id: v.string() });
const executionsSchema = v.object({
  results: v.array(v.object({ id: v.string(), workflowId: v.string(), status: v.string() })),
});
const executionSchema = v.object({ data: v.string() });

/** A workflow in n8n, by n8n's id, and the run that its requests belong to. `refusal`: n8n did not take it. */
export type SwitchedOn = { readonly run: Run } & ({ readonly id: string } | { readonly refusal: string });

/** Imports a case's workflow, filled in as a person would, and switches it on. */
export async function switchOn(n8n: N8n, one: ProofCase, run: Run): Promise<SwitchedOn> {
  const [file] = writeAutomation(one.plan, "n8n")?.files ?? [];
  const text = (file?.text ?? "").replace(...(one.fault ?? ["", ""]));
  const person = { ...one, values: withToken(one.values, run.token), token: run.token };
  try {
    const workflow = await fillInWorkflow(
      text,
      person,
      async (credential) => v.parse(credentialSchema, await n8n.post("/rest/credentials", credential)).id,
    );
    const { id, versionId } = v.parse(savedSchema, await n8n.post("/rest/workflows", workflow));
    await n8n.post(`/rest/workflows/${id}/activate`, { versionId });
    return { run, id };
  } catch (error) {
    return { run, refusal: String(error) };
  }
}
type Execution = v.InferOutput<typeof executionsSchema>["results"][number];
const endings = ["success", "error", "crashed", "canceled"];

/** What came of each, in their order, when all have ended or at the latest at that moment (seconds UTC). */
export async function collectOutcomes(n8n: N8n, all: readonly SwitchedOn[], latest: number): Promise<readonly InN8n[]> {
  for (;;) {
    const { results } = v.parse(executionsSchema, await n8n.get("/rest/executions?limit=250"));
    const ended = new Map(results.filter(({ status }) => endings.includes(status)).map((one) => [one.workflowId, one]));
    if (all.every((one) => "refusal" in one || ended.has(one.id)) || Date.now() / 1000 > latest) {
      return Promise.all(all.map((one) => readOutcome(n8n, one, "id" in one ? ended.get(one.id) : undefined)));
    }
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

async function readOutcome(n8n: N8n, one: SwitchedOn, execution: Execution | undefined): Promise<InN8n> {
  if ("refusal" in one) return one;
  if (execution === undefined) return {};
  const seen = one.run.seen();
  if (execution.status === "success") return { outcome: createOutcome(true, seen, "") };
  const { data } = v.parse(executionSchema, await n8n.get(`/rest/executions/${execution.id}`));
  return { outcome: createOutcome(false, seen, findError(data)) };
}

/** n8n keeps executions as a list in which a text of digits stands for the value at that place. */
function findError(data: string): string {
  const list = v.parse(v.array(v.unknown()), JSON.parse(data));
  const follow = (from: unknown, name: string): unknown => {
    const place = v.safeParse(v.record(v.string(), v.unknown()), from);
    return place.success ? list[Number(place.output[name])] : undefined;
  };
  const error = follow(follow(list[0], "resultData"), "error");
  return [follow(error, "message"), follow(error, "description")].filter((text) => typeof text === "string").join(" ");
}
