import { afterAll, expect, test } from "vitest";
import { plantTree } from "./plant-tree.ts";

/** A fault, what must be said of it, and its clean twin, of which nothing may be said. */
type Planting = { fault: string; twin: string; words: RegExp; tool: "lint" | "compile"; file: string };

const longFile = (lines: number) =>
  Array.from({ length: lines }, (_, at) => `export const line${at} = ${at};`).join("\n");

const plantings: Readonly<Record<string, Planting>> = {
  "a DOM call in core does not compile": {
    tool: "compile",
    file: "core/src/threads/planted",
    fault: `export const title: string = document.title;`,
    twin: `export const title: string = new URL("https://example.org/a").pathname;`,
    words: /error TS\d+: Cannot find name 'document'/,
  },
  "a Node call in core does not compile": {
    tool: "compile",
    file: "core/src/threads/planted",
    fault: `export const folder: string = process.cwd();`,
    twin: `export const folder: string = "";`,
    words: /error TS\d+: Cannot find name 'process'/,
  },
  "a network call in core does not compile": {
    tool: "compile",
    file: "core/src/sync/planted",
    fault: `export const answer = fetch("https://example.org");`,
    twin: `export const ask = (request: (url: string) => Promise<string>) => request("https://example.org");`,
    words: /error TS\d+: Cannot find name 'fetch'/,
  },
  "an enum does not compile": {
    tool: "compile",
    file: "core/src/events/planted",
    fault: `export enum Kind { File }`,
    twin: `export const kinds = ["file"] as const;`,
    words: /error TS1294/,
  },
  "an event that skips the door does not compile": {
    tool: "compile",
    file: "extension-vscode/src/capture/planted",
    fault: `
      import type { EventLog } from "@floyo/core/sync";
      const handMade = { v: 1, epoch: 1, at: 0, utcOffset: 0, surface: "vscode", operation: "modify", cause: "user" } as const;
      export const skip = (log: EventLog) => log.append([handMade]);`,
    twin: `
      import { filterSignal, type Policy, type Signal } from "@floyo/core/privacy";
      import type { EventLog } from "@floyo/core/sync";
      type Key = Parameters<typeof filterSignal>[2];
      export async function pass(log: EventLog, signal: Signal, door: { policy: Policy; key: Key }) {
        const filtered = filterSignal(signal, door.policy, door.key);
        if (filtered.ok) await log.append([filtered.value.event]);
      }`,
    words: /error TS2322: .* is not assignable to type .*& Brand</,
  },
  "an event parsed into being beside the door is refused": {
    tool: "lint",
    file: "extension-browser/src/platform/planted",
    fault: `
      import * as v from "valibot";
      import { filteredEventSchema } from "@floyo/core/events";
      export const skip = (raw: unknown) => v.parse(filteredEventSchema, raw);`,
    twin: `
      import * as v from "valibot";
      import { activityEventSchema } from "@floyo/core/events";
      export const read = (raw: unknown) => v.safeParse(activityEventSchema, raw);`,
    words: /house\(one-door\)/,
  },
  "an event cast into being is refused": {
    tool: "lint",
    file: "extension-browser/src/platform/planted",
    fault: `
      import type { FilteredEvent } from "@floyo/core/events";
      export const skip = (raw: unknown) => raw as FilteredEvent;`,
    twin: `export const keep = (raw: unknown) => ({ raw }) as const;`,
    words: /typescript\(consistent-type-assertions\)/,
  },
  "a capture source that imports sync is refused": {
    tool: "lint",
    file: "extension-vscode/src/capture/planted",
    fault: `import type { EventLog } from "@floyo/core/sync"; export type Log = EventLog;`,
    twin: `import type { Signal } from "@floyo/core/privacy"; export type Seen = Signal;`,
    words: /house\(capture-borders\)/,
  },
  "a capture source that imports a store by its path is refused": {
    tool: "lint",
    file: "extension-browser/src/capture/planted",
    fault: `export { openLog } from "../platform/indexed-db-event-log.ts";`,
    twin: `export { browserApi } from "../platform/browser-api.ts";`,
    words: /house\(capture-borders\)/,
  },
  "a capture source that sends by itself is refused": {
    tool: "lint",
    file: "extension-browser/src/capture/planted",
    fault: `export const send = (name: string) => fetch("https://example.org", { method: "POST", body: name });`,
    twin: `export const seen = (record: (name: string) => void, name: string) => record(name);`,
    words: /eslint\(no-restricted-globals\)/,
  },
  "a shell that imports the other by name is refused": {
    tool: "lint",
    file: "extension-vscode/src/planted",
    fault: `export { capture } from "@floyo/extension-browser/capture";`,
    twin: `export { miningOrder } from "@floyo/core/mining";`,
    words: /house\(package-borders\)/,
  },
  "a story that reaches past what a shell's e2e offers is refused": {
    tool: "lint",
    file: "server/e2e/planted",
    fault: `export { activate } from "floyo/src/extension.ts";`,
    twin: `export { openEditor } from "floyo/e2e";`,
    words: /house\(package-borders\)/,
  },
  "a shell that imports the other by its path is refused": {
    tool: "lint",
    file: "extension-browser/src/planted",
    fault: `export const other = () => import("../../extension-vscode/src/extension.ts");`,
    twin: `export const own = () => import("./messages.ts");`,
    words: /house\(package-borders\)/,
  },
  "a file inside core, past its public folders, is refused": {
    tool: "lint",
    file: "server/src/planted",
    fault: `export { sizeBucket } from "@floyo/core/src/events/size-bucket.ts";`,
    twin: `export { sizeBucket } from "@floyo/core/events";`,
    words: /house\(package-borders\)/,
  },
  "core that imports a platform is refused": {
    tool: "lint",
    file: "core/src/sync/planted",
    fault: `export { Hono } from "hono";`,
    twin: `export { object } from "valibot";`,
    words: /house\(package-borders\)/,
  },
  "an ambient clock in core is refused": {
    tool: "lint",
    file: "core/src/threads/planted",
    fault: `export const nowMs = () => new Date().getTime();`,
    twin: `export const dateOf = (atMs: number) => new Date(atMs).getTime();`,
    words: /house\(no-ambient-time\)/,
  },
  "Date.now in core is refused": {
    tool: "lint",
    file: "core/src/threads/planted",
    fault: `export const nowMs = () => Date.now();`,
    twin: `export const parse = (text: string) => Date.parse(text);`,
    words: /eslint\(no-restricted-properties\)/,
  },
  "ambient chance in core is refused": {
    tool: "lint",
    file: "core/src/keys/planted",
    fault: `export const roll = () => Math.random();`,
    twin: `export const roll = (random: () => number) => random();`,
    words: /eslint\(no-restricted-properties\)/,
  },
  "a word on the console in core is refused": {
    tool: "lint",
    file: "core/src/keys/planted",
    fault: `console.log("seen");`,
    twin: `export const seen = true;`,
    words: /eslint\(no-restricted-globals\)/,
  },
  "an any in core is refused": {
    tool: "lint",
    file: "core/src/events/planted",
    fault: `export const anything: any = 1;`,
    twin: `export const anything: unknown = 1;`,
    words: /typescript\(no-explicit-any\)/,
  },
  "an any that comes from a boundary is refused": {
    tool: "lint",
    file: "server/src/planted",
    fault: `export const read = (text: string): string => JSON.parse(text).name;`,
    twin: `export const read = (text: string): unknown => JSON.parse(text);`,
    words: /typescript\(no-unsafe-(member-access|return)\)/,
  },
  "a promise that nobody waits for is refused": {
    tool: "lint",
    file: "server/src/planted",
    fault: `export function run(work: () => Promise<void>) { work(); }`,
    twin: `export async function run(work: () => Promise<void>) { await work(); }`,
    words: /typescript\(no-floating-promises\)/,
  },
  "a switch that forgets a case is refused": {
    tool: "lint",
    file: "core/src/events/planted",
    fault: `export function rank(kind: "a" | "b") { switch (kind) { case "a": return 1; } return 2; }`,
    twin: `export function rank(kind: "a" | "b") { switch (kind) { case "a": return 1; case "b": return 2; } }`,
    words: /typescript\(switch-exhaustiveness-check\)/,
  },
  "a file of more than 300 lines is refused": {
    tool: "lint",
    file: "core/src/events/planted",
    fault: longFile(301),
    twin: longFile(300),
    words: /eslint\(max-lines\)/,
  },
  "an exception from a rule that gives no reason is refused": {
    tool: "lint",
    file: "server/src/planted",
    fault: `// oxlint-disable-next-line typescript/no-explicit-any\nexport const raw: any = 1;`,
    twin: `// oxlint-disable-next-line typescript/no-explicit-any -- the library types it so\nexport const raw: any = 1;`,
    words: /house\(reasoned-exceptions\)/,
  },
};

const cycle = {
  "core/src/threads/planted-one.ts": `import { two } from "./planted-two.ts"; export const one = () => two;`,
  "core/src/threads/planted-two.ts": `import { one } from "./planted-one.ts"; export const two = () => one;`,
  "core/src/threads/planted-three.ts": `import { one } from "./planted-one.ts"; export const three = () => one;`,
  "core/src/threads/plantedCamel.ts": `export const camel = 1;`,
};
const names = Object.entries(plantings).map(([name, planting], at) => ({ name, planting, at }));
const tree = plantTree({
  ...cycle,
  ...Object.fromEntries(
    names.flatMap(({ planting: { file, fault, twin }, at }) => [
      [`${file}-${at}-fault.ts`, fault],
      [`${file}-${at}-twin.ts`, twin],
    ]),
  ),
});
afterAll(() => tree.uproot());

test.each(names)("$name", ({ planting: { tool, file, words }, at }) => {
  expect(tree[tool](`${file}-${at}-fault.ts`)).toMatch(words);
  expect(tree[tool](`${file}-${at}-twin.ts`)).toBe("");
});

test("a cycle of imports is refused", () => {
  expect(tree.lint("core/src/threads/planted-one.ts")).toMatch(/import\(no-cycle\)/);
  expect(tree.lint("core/src/threads/planted-three.ts")).toBe("");
});

test("a file named in camel case is refused", () => {
  expect(tree.lint("core/src/threads/plantedCamel.ts")).toMatch(/unicorn\(filename-case\)/);
});
