import { expect, test } from "vitest";
import type { Token } from "../events/index.ts";
import { buildPolicy, buildSignal, createMemoryEventLog, testTokenKey } from "../testing/index.ts";
import { filterSignal } from "../privacy/index.ts";
import { readHistory } from "./read-history.ts";

test("of the last thirty days come the events and the names that rules can speak of, and of nothing older", async () => {
  const log = createMemoryEventLog();
  const names = new Map<Token, string>();
  for (const [atMs, name] of [
    [1_794_816_000_000, "new.csv"],
    [1_792_000_000_000, "old.csv"],
  ] as const) {
    const site = { kind: "site", url: "https://shop.example/" } as const;
    const passed = filterSignal(buildSignal({ atMs, file: { name }, place: site }), buildPolicy(), testTokenKey);
    if (!passed.ok) throw new Error(passed.code);
    for (const { token, text } of passed.value.labels) names.set(token, text);
    await log.append([passed.value.event]);
  }
  const asked: Token[] = [];
  const read = async (tokens: readonly Token[]) => {
    asked.push(...tokens);
    return names;
  };
  const { events, nameOf } = await readHistory({ log, labels: { read } }, 1_794_900_000);
  expect(events.map(({ file }) => file && nameOf(file))).toEqual(["new.csv"]);
  expect(asked.map((token) => names.get(token))).toEqual(["new.csv", "shop.example"]);
});
