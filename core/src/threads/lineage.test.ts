import { expect, test } from "vitest";
import { createRandom, type FileChains, generateFileChains } from "../testing/index.ts";
import { followFiles } from "./follow-files.ts";

type Score = { readonly linked: number; readonly wrong: number; readonly links: number };

/** Neighbours of one chain that are in one thread; and chains that a thread holds beyond its first. */
function scoreThreads({ events, chains }: FileChains): Score {
  const threads = followFiles(events);
  const threadById = new Map(threads.flatMap(({ id, events }) => events.map((event) => [event, id])));
  const chainById = new Map(chains.flatMap(({ ids }, chain) => ids.map((id) => [id, chain])));
  const neighbours = chains.flatMap(({ ids }) => ids.slice(1).map((id, index) => [ids[index], id] as const));
  const linked = neighbours.filter(([a, b]) => a !== undefined && threadById.get(a) === threadById.get(b)).length;
  const wrong = threads.reduce((sum, { events }) => sum + new Set(events.map((id) => chainById.get(id))).size - 1, 0);
  return { linked, wrong, links: neighbours.length };
}

/** Gives each installation a clock of its own; no two differ by more than five minutes. */
function skewClocks({ events, chains }: FileChains, seed: number): FileChains {
  const random = createRandom(seed);
  const devices = [...new Set(events.map(({ device }) => device))];
  const skews = new Map(devices.map((device) => [device, Math.floor(random() * 300)]));
  return { events: events.map((event) => ({ ...event, at: event.at + (skews.get(event.device) ?? 0) })), chains };
}

test.each([
  ["clocks of two machines", (chains: FileChains) => chains],
  ["clocks of all surfaces", skewClocks],
])(
  "over chains of thirteen kinds with the %s apart, 98 of 100 links are found and at most 5 of 1000 are wrong",
  (_, disturb) => {
    const seeds = Array.from({ length: 10 }, (_, index) => 100 + index);
    const scores = seeds.map((seed) => scoreThreads(disturb(generateFileChains(seed, { count: 260, days: 30 }), seed)));
    const sum = (field: keyof Score) => scores.reduce((total, score) => total + score[field], 0);
    expect(sum("links")).toBeGreaterThan(10_000);
    expect(sum("linked") / sum("links")).toBeGreaterThanOrEqual(0.98);
    expect(sum("wrong") / sum("links")).toBeLessThanOrEqual(0.005);
  },
);

test("the score sees a planted wrong link", () => {
  const { events, chains } = generateFileChains(1, { count: 26, days: 3 });
  const [first, second, ...others] = chains;
  const cut = [
    { kind: "cut", ids: first?.ids.slice(0, 2) ?? [] },
    { kind: "cut", ids: first?.ids.slice(2) ?? [] },
  ];
  const planted = scoreThreads({ events, chains: [...cut, ...(second ? [second] : []), ...others] });
  expect(planted.wrong).toBe(scoreThreads({ events, chains }).wrong + 1);
});
