import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseWorkflow, targetsFor, writeAutomation } from "@floyo/core/automations";
import { type AutomationTarget, automationTargets } from "@floyo/core/suggestions";
import * as v from "valibot";
import { expect, test } from "vitest";
import { plans } from "./all-plans.ts";

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

/** One shell for all: it says of each text what it can't parse. */
function findShellFaults(texts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "floyo-shell-"));
  texts.forEach((text, index) => writeFileSync(join(folder, `${index}.sh`), text));
  const { stderr } = spawnSync("sh", ["-c", 'for file in *.sh; do sh -n "$file"; done'], {
    cwd: folder,
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  return stderr;
}

test("sh accepts the scripts of all plans that it is offered for", () => {
  const texts = textsOf("shell");
  expect(texts.length).toBeGreaterThan(3);
  expect(findShellFaults(texts)).toBe("");
  expect(findShellFaults([(texts[0] ?? "").replace("fail() {", "fail( {")])).not.toBe("");
});

test.each(plans)(
  "what is offered for %s is written, with its notes and no secret's value; the rest is not",
  (_name, plan) => {
    const offered = targetsFor(plan);
    for (const target of automationTargets) {
      const automation = writeAutomation(plan, target);
      expect(automation !== undefined, target).toBe(offered.includes(target));
      for (const { name, text } of automation?.files ?? []) {
        expect(name).toMatch(/^[\w./-]+$/);
        expect(text).toContain(plan.title.replaceAll(/[{}_]/g, (sign) => (target === "zapier" ? `\\${sign}` : sign)));
        expect(text).not.toMatch(/\[object /);
      }
      if (automation) expect(automation.notes.length, target).toBeGreaterThan(0);
    }
  },
);

/** Of VS Code's own schema of tasks.json (version 2.0.0): what these tasks use, closed. https://code.visualstudio.com/docs/reference/tasks-appendix */
const tasksSchema = v.strictObject({
  version: v.literal("2.0.0"),
  tasks: v.array(
    v.strictObject({
      label: v.string(),
      detail: v.string(),
      type: v.picklist(["process", "shell"]),
      command: v.string(),
      args: v.array(v.string()),
      options: v.strictObject({ cwd: v.string(), env: v.record(v.string(), v.string()) }),
      problemMatcher: v.array(v.string()),
    }),
  ),
  inputs: v.array(v.strictObject({ id: v.string(), type: v.literal("promptString"), description: v.string() })),
});

test("VS Code's tasks run the script beside them and ask for each setting that they name", () => {
  for (const [, plan] of plans) {
    const [file, script] = writeAutomation(plan, "vscode-task")?.files ?? [];
    const { tasks, inputs } = v.parse(v.pipe(v.string(), v.parseJson(), tasksSchema), file?.text);
    const asked = Object.values(tasks[0]?.options.env ?? {});
    expect(asked).toEqual(inputs.map(({ id }) => `\${input:${id}}`));
    const words = [...(plan.secrets.length > 0 ? ["--env-file=floyo.env"] : []), `${plan.slug}.mjs`];
    expect(tasks.map(({ args }) => args)).toEqual([words, [...words, "--dry-run"]]);
    expect(script).toMatchObject({
      name: `floyo/${plan.slug}.mjs`,
      text: writeAutomation(plan, "script")?.files[0]?.text,
    });
    expect(file?.text).not.toContain("TOKEN");
  }
});

/** Modules by name and version as public blueprints have them; their fields closed. */
const makeModule = v.variant("module", [
  v.looseObject({ module: v.literal("util:SetVariables"), version: v.literal(1) }),
  v.looseObject({
    module: v.literal("builtin:BasicRepeater"),
    version: v.literal(1),
    mapper: v.strictObject({ start: v.string(), repeats: v.string(), step: v.string() }),
  }),
  v.looseObject({
    module: v.literal("builtin:BasicFeeder"),
    version: v.literal(1),
    mapper: v.strictObject({ array: v.string() }),
  }),
  v.looseObject({
    module: v.literal("http:ActionSendDataAPIKeyAuth"),
    version: v.literal(3),
    mapper: v.looseObject({ url: v.pipe(v.string(), v.url()), method: v.literal("get") }),
  }),
  v.looseObject({
    module: v.literal("google-sheets:addRow"),
    version: v.literal(2),
    mapper: v.looseObject({ values: v.record(v.pipe(v.string(), v.digits()), v.string()) }),
  }),
]);
const designer = v.object({ designer: v.object({ x: v.number(), y: v.number(), name: v.string() }) });
const blueprintSchema = v.strictObject({
  name: v.string(),
  flow: v.array(
    v.intersect([makeModule, v.looseObject({ id: v.number(), parameters: v.looseObject({}), metadata: designer })]),
  ),
  metadata: v.looseObject({ version: v.literal(1) }),
});

test("Make's blueprints are of its published shape, name no connection, and refer to modules before them", () => {
  const texts = textsOf("make");
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) {
    const { flow } = v.parse(v.pipe(v.string(), v.parseJson(), blueprintSchema), text);
    expect(flow.map(({ id }) => id)).toEqual(flow.map((_, index) => index + 1));
    expect(text).not.toMatch(/__IMTCONN__|"auth"/);
    for (const { id, ...module } of flow) {
      const used = [...JSON.stringify(module).matchAll(/\{\{(\d+)\./g)].map(([, number]) => Number(number));
      expect(used.filter((number) => number >= id)).toEqual([]);
    }
    const given = new Set(["since", "until", ...[...text.matchAll(/"name": "([A-Z_]+)"/g)].map(([, name]) => name)]);
    expect([...text.matchAll(/\{\{1\.(\w+)\}\}/g)].filter(([, name]) => !given.has(name))).toEqual([]);
  }
});

test("the guide for Zapier numbers its steps, from a trigger that polls to the action, and fills in the address", () => {
  const texts = textsOf("zapier");
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) {
    const numbers = [...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(text.indexOf("Retrieve Poll")).toBeLessThan(text.indexOf("Create Spreadsheet Row"));
    const [, url = ""] = /URL: `([^`]+)`/.exec(text) ?? [];
    expect(new URL(url).protocol).toBe("https:");
    expect(url).not.toContain("{");
  }
});

test("a workflow for Floyo is read back as the plan that it was written from", () => {
  for (const [, plan] of plans) {
    const text = writeAutomation(plan, "floyo-workflow")?.files[0]?.text ?? "";
    const parsed = parseWorkflow(JSON.parse(text));
    expect(parsed).toEqual({ ok: true, value: { ...plan, columns: { drop: [], rename: {} } } });
    expect(parsed.ok && writeAutomation(parsed.value, "script")).toEqual(writeAutomation(plan, "script"));
  }
});
