import type { N8nStep } from "../access.ts";
import type { Plan, PlanStep } from "../plan.ts";
import { findAccess } from "../requests/index.ts";
import { triggerToSchedule } from "../schedule.ts";
import type { AutomationFile } from "./automation-file.ts";
import { writeColumnsCode } from "./n8n/columns-code.ts";
import { writeFetchNode } from "./n8n/fetch-node.ts";
import { writeFileCode } from "./n8n/file-code.ts";
import { nodeId } from "./n8n/node-id.ts";
import { writeSettingsCode } from "./n8n/settings-code.ts";

/**
 * An n8n workflow to import: one chain of nodes, without credentials (the person chooses them at the nodes).
 * Each node has the lowest version that knows its parameters: newer n8n keeps old versions.
 * `undefined` for a plan that n8n can't do.
 */
export function writeN8n(plan: Plan): AutomationFile | undefined {
  if (plan.trigger === null) return undefined;
  const steps = plan.steps.map((step) => planStepToNodes(step, plan));
  if (steps.some((nodes) => nodes === undefined)) return undefined;
  const work = steps.flatMap((nodes) => nodes ?? []);
  const chain = [scheduleNode(plan), settingsNode(plan, work), ...work];
  const workflow = {
    name: plan.title,
    nodes: chain.map((node, index) => placeNode(node, index, plan.slug)),
    connections: Object.fromEntries(
      chain
        .slice(0, -1)
        .map((node, index) => [node.name, { main: [[{ node: chain[index + 1]?.name, type: "main", index: 0 }]] }]),
    ),
    settings: { executionOrder: "v1", timezone: plan.trigger.timeZone },
    pinData: {},
  };
  return { name: `${plan.slug}.json`, text: `${JSON.stringify(workflow, null, 2)}\n` };
}

/** Columns are changed in the node that makes rows of the answers, so that step is part of fetching here. */
function planStepToNodes(step: PlanStep, plan: Plan): readonly N8nStep[] | undefined {
  if (step.does === "change-columns") return [];
  if (step.does === "read-file" || step.does === "write-file") return undefined;
  const access = findAccess(step.service);
  if (step.does === "fetch-rows") {
    return (
      access?.fetch && [
        writeFetchNode(step.service, access.fetch),
        columnsNode(writeColumnsCode(step.service, access.fetch)),
      ]
    );
  }
  const nodes = access?.deliver?.n8n;
  return access?.deliver?.takes === "file" && nodes ? [fileNode(plan), ...nodes] : nodes;
}

function scheduleNode({ trigger }: Plan): N8nStep {
  const expression = trigger === null ? "" : triggerToSchedule(trigger).cron;
  return {
    name: "Schedule",
    type: "n8n-nodes-base.scheduleTrigger",
    typeVersion: 1,
    parameters: { rule: { interval: [{ field: "cronExpression", expression }] } },
  };
}

const codeNode = (name: string, jsCode: string): N8nStep => ({
  name,
  type: "n8n-nodes-base.code",
  typeVersion: 2,
  parameters: { jsCode },
});

/** Only the settings that a node asks for: n8n does some things in its own way. */
function settingsNode(plan: Plan, work: readonly N8nStep[]): N8nStep {
  const text = JSON.stringify(work);
  const settings = plan.settings.filter(({ name }) => new RegExp(`[.$]json\\.${name}\\b`).test(text));
  return codeNode("Settings", writeSettingsCode({ ...plan, settings }));
}

const columnsNode = (code: string): N8nStep => codeNode("Columns", code);

const fileNode = ({ steps: [source] }: Plan): N8nStep =>
  codeNode("CSV file", writeFileCode(`${source && "service" in source ? source.service : "table"}.csv`));

function placeNode(node: N8nStep, index: number, slug: string) {
  const { name, type, typeVersion, parameters, notes, executeOnce, retryOnFail } = node;
  return {
    id: nodeId(slug, name),
    name,
    type,
    typeVersion,
    position: [index * 220, 0],
    parameters,
    ...(notes === undefined ? {} : { notes, notesInFlow: true }),
    ...(executeOnce && { executeOnce }),
    ...(retryOnFail && { retryOnFail, maxTries: 5, waitBetweenTries: 5000 }),
  };
}
