import fc from "fast-check";
import { expect, test } from "vitest";
import { buildPolicy, buildSignal } from "../testing/index.ts";
import { filterSignal } from "./filter-signal.ts";
import { createTokenKey } from "./token-key.ts";

const keyOf = (seed: number) => createTokenKey(new Uint8Array(32).fill(seed), seed);

const folders = ["/work/shop", "/work/shop/private", "C:\\Work", "/work", ""];
const names = [
  "a.csv",
  "A.csv",
  "b.key",
  "report (1).csv",
  "re\u0301sume\u0301.pdf",
  "r\u00e9sum\u00e9.pdf",
  "a\ud800",
  "",
];
const name = fc.constantFrom(...names);
const path = fc.tuple(fc.constantFrom(...folders), name).map(([folder, base]) => `${folder}/${base}`);
const site = fc.constantFrom(
  "https://a.example/x",
  "https://a.example:8443/x",
  "https://docs.google.com/a/b",
  "a.csv",
  "",
);
const place = fc.oneof(
  fc.constantFrom(...folders).map((folder) => ({ kind: "workspace", folder }) as const),
  site.map((url) => ({ kind: "site", url }) as const),
);
const file = fc.oneof(
  path.map((text) => ({ path: text })),
  name.map((text) => ({ path: text })),
  name.map((text) => ({ name: text })),
);
const signals = fc.record(
  { surface: fc.constantFrom("browser", "vscode"), file, place, target: site, from: fc.array(path, { maxLength: 2 }) },
  { requiredKeys: ["surface"] },
);
const lists = [[], ["*.key"], ["private/"], ["!private/", "/a.csv"]];
const policies = fc.record({
  ignoredFiles: fc.constantFrom(...lists),
  ignoredByWorkspace: fc.constantFrom(undefined, ...lists),
  recordsOutsideWorkspaces: fc.boolean(),
});

test("whatever came before, under whichever rules and keys, a signal gives what it gives to a door that never saw one", () => {
  const keys = [1, 2].map((seed) => ({ seed, used: keyOf(seed) }));
  const steps = fc.array(fc.tuple(fc.constantFrom(...keys), signals, policies), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(steps, (many) => {
      for (const [{ seed, used }, facts, rules] of many) {
        const [signal, policy] = [buildSignal({ place: undefined, ...facts }), buildPolicy(rules)];
        expect(filterSignal(signal, policy, used)).toEqual(filterSignal(signal, policy, keyOf(seed)));
      }
    }),
    { numRuns: 300 },
  );
});

test("a file that passed a hundred times is refused by the first rule that names it", () => {
  const key = keyOf(1);
  const signal = buildSignal();
  const ask = (ignoredFiles: readonly string[]) => filterSignal(signal, buildPolicy({ ignoredFiles }), key).ok;
  const before = ["*.key"];
  expect(Array.from({ length: 100 }, () => ask(before))).not.toContain(false);
  expect(ask(["*.key", "*.csv"])).toBe(false);
  expect(ask(before)).toBe(true);
});

test("a file that passes in one workspace is asked for anew in another", () => {
  const key = keyOf(1);
  const ask = (folder: string) => {
    const signal = buildSignal({ file: { path: "/work/shop/a.csv" }, place: { kind: "workspace", folder } });
    return filterSignal(signal, buildPolicy({ ignoredFiles: ["/a.csv"] }), key).ok;
  };
  expect([ask("/work"), ask("/work/shop")]).toEqual([true, false]);
});

test("what one caller does to what it was given changes nothing for the next", () => {
  const key = keyOf(1);
  const ask = () => filterSignal(buildSignal(), buildPolicy(), key);
  const first = ask();
  const before = JSON.stringify(first);
  if (first.ok) Object.assign(first.value.event, { file: "0".repeat(32) });
  if (first.ok) Reflect.apply(Array.prototype.pop, first.value.labels, []);
  expect(JSON.stringify(ask())).toBe(before);
});
