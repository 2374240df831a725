import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { discoverRoutines } from "@floyo/core/mining/segments";
import { addNoise, type KnownActivity, parseKnownLog, scoreSegments, strewInto } from "@floyo/core/testing";
import { describe, expect, test } from "vitest";

const folder = resolve(process.env["FLOYO_DATA"] ?? join(import.meta.dirname, "../../../../shared/data"), "routines");
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".csv")) : [];
const logs = files.map((file) => [file, parseKnownLog(readFileSync(join(folder, file), "utf8"))] as const);

const scoreOf = (log: readonly KnownActivity[]) => scoreSegments(log, discoverRoutines(log).segments);
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.skipIf(logs.length === 0)(
  "over the shared logs (skipped where FLOYO_DATA names no folder with routines/)",
  () => {
    test.each(logs)("%s is parted exactly", (_, log) => {
      const { exact, jaccard } = scoreOf(log);
      expect(exact).toBe(1);
      expect(jaccard).toBeGreaterThanOrEqual(0.98);
    });

    test.each([
      [0.1, 0.95, 0.985],
      [0.2, 0.9, 0.96],
      [0.4, 0.8, 0.9],
    ])("with noise of %d the borders are still found", (noise, exact, near) => {
      const scores = logs.flatMap(([, log]) => [11, 12, 13].map((seed) => scoreOf(addNoise(log, noise, seed))));
      expect(meanOf(scores.map((score) => score.exact))).toBeGreaterThanOrEqual(exact);
      expect(meanOf(scores.map((score) => score.near))).toBeGreaterThanOrEqual(near);
    });

    test("routines that are a tenth of the log are found, and little else", () => {
      for (const [, log] of logs) {
        const { precision, recall } = scoreOf(strewInto(log, 0.1, 5));
        expect(Math.min(precision, recall)).toBeGreaterThanOrEqual(0.9);
      }
    });
  },
);
