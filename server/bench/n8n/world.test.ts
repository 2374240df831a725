import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { judge } from "./judge.ts";
import { listCases } from "./list-cases.ts";
import type { ProofCase } from "./proof-case.ts";
import { runByScript } from "./run-case.ts";
import { startWorld, type World } from "./world.ts";

let folder: string;
let world: World;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "floyo-world-"));
  world = await startWorld(folder);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const cases = listCases(Date.parse("2026-11-28T10:14:00Z") / 1000);
const rows = [
  ["campaign_id", "campaign_name", "spend"],
  ["17900000000000001", 'Autumn "1"', 1.5],
  ["17900000000000001", "b", 10],
];
const caseOf = (name: string): ProofCase => cases.find((one) => one.name.startsWith(name)) ?? cases[0]!;

test("the scripts of both languages reach the services by their own names and give the same, and a fault is found", async () => {
  const one = caseOf("tiktok-ads → google-sheets");
  const [node, python, faulty] = await Promise.all([
    runByScript(one, "script", { world, folder }),
    runByScript(one, "python-script", { world, folder }),
    runByScript({ ...one, columns: { drop: ["spend"], rename: {} } }, "script", { world, folder }),
  ]);
  expect(node).toMatchObject({
    ended: "well",
    said: "",
    seen: { cells: rows },
  });
  expect(judge({ outcome: node }, [python])).toMatchObject({ same: true });
  expect(judge({ outcome: faulty }, [node, python])).toMatchObject({ same: false });
});

test("a token that is nobody's is refused, and no host but the services' is reached", async () => {
  const one = caseOf("shopify → dropbox");
  const ends = await Promise.all([
    runByScript({ ...one, values: { ...one.values, SHOPIFY_TOKEN: "stolen" } }, "script", { world, folder }),
    runByScript({ ...one, values: { ...one.values, SHOPIFY_SHOP: "another" } }, "script", { world, folder }),
  ]);
  expect(ends.map(({ said }) => said)).toEqual([
    expect.stringContaining("[token-expired]"),
    expect.stringContaining("[service-unreachable]"),
  ]);
});
