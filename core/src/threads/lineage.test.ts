import { expect, test } from "vitest";
import {
  type FileChains,
  generateFileChains,
  generateOfficeChains,
  scoreThreads,
  skewClocks,
  sumScores,
} from "../testing/index.ts";
import { followFiles } from "./follow-files.ts";

const scoreOf = (chains: FileChains) => sumScores(scoreThreads(chains, followFiles(chains.events)).values());

const clocks = ["machines", "surfaces"] as const;
const makers = [generateFileChains, generateOfficeChains];

test.each(makers.flatMap((make) => clocks.map((apart) => ({ make, apart, name: make.name }))))(
  "over chains of $name with the clocks of all $apart apart, 98 of 100 links are found and at most 5 of 1000 are wrong",
  ({ make, apart }) => {
    const seeds = Array.from({ length: 6 }, (_, index) => 100 + index);
    const { links, linked, wrong } = sumScores(
      seeds.map((seed) => scoreOf(skewClocks(make(seed, { count: 260, days: 30 }), { seed, apart }))),
    );
    expect(links).toBeGreaterThan(5_000);
    expect(linked / links).toBeGreaterThanOrEqual(0.98);
    expect(wrong / links).toBeLessThanOrEqual(0.005);
  },
);

test("the score sees a planted wrong link", () => {
  const { events, chains } = generateFileChains(1, { count: 26, days: 3 });
  const [first, ...others] = chains;
  const cut = [
    { kind: "cut", ids: first?.ids.slice(0, 2) ?? [] },
    { kind: "cut", ids: first?.ids.slice(2) ?? [] },
  ];
  expect(scoreOf({ events, chains: [...cut, ...others] }).wrong).toBe(scoreOf({ events, chains }).wrong + 1);
});
