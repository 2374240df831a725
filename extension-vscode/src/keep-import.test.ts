import { filterImport, importPolicy } from "@floyo/core/activity-watch";
import type { LabelStore } from "@floyo/core/privacy";
import type { Exclusive } from "@floyo/core/sync";
import { buildPolicy, buildSignal, createMemoryEventLog, testTokenKey } from "@floyo/core/testing";
import { expect, test } from "vitest";
import { keepImport } from "./keep-import.ts";

const noLabels: LabelStore = {
  remember: async () => undefined,
  read: async () => new Map(),
  keepOnly: async () => undefined,
  erase: async () => undefined,
};
const recordAlone: Exclusive = (task) => task();
const policyOf = () => importPolicy(buildPolicy({ recordsOutsideWorkspaces: true }), 0);
const passed = filterImport(
  Array.from({ length: 1201 }, (_, index) =>
    buildSignal({ surface: "import", operation: "open", file: { path: `/work/${index % 7}.csv` }, atMs: index * 1000 }),
  ),
  { key: testTokenKey, policyOf, known: new Set() },
);

test("all of it is kept in its order, each name is handed over once a handful", async () => {
  const log = createMemoryEventLog();
  const names: string[] = [];
  const remember = async (labels: readonly { readonly text: string }[]) =>
    void names.push(...labels.map(({ text }) => text));
  const kept = await keepImport(passed, { log, labels: { ...noLabels, remember }, recordAlone });
  expect(kept).toEqual({ ok: true, value: await log.read(0) });
  expect(kept.ok && kept.value.map(({ seq }) => seq)).toEqual(passed.map((_, index) => index + 1));
  expect(names.filter((name) => name === "3.csv")).toHaveLength(3);
});

test("a full disk is told, and what was kept before stays", async () => {
  const log = createMemoryEventLog();
  let calls = 0;
  const append: typeof log.append = async (events) => {
    calls += 1;
    return calls > 1 ? { ok: false, code: "store-full" } : log.append(events);
  };
  const device = { log: { ...log, append }, labels: noLabels, recordAlone };
  expect(await keepImport(passed, device)).toEqual({ ok: false, code: "store-full" });
  expect(await log.read(0)).toHaveLength(500);
});
