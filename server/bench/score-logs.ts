import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { discoverRoutines } from "@floyo/core/mining/segments";
import { addNoise, type KnownActivity, scoreSegments, type SegmentScore, strewInto } from "@floyo/core/testing";

/** What is done to a log before it is mined, and how often with other luck. */
export type Trial = { readonly noise?: number; readonly share?: number; readonly seeds?: number };

const root = resolve(import.meta.dirname, "../..");
const scorer = resolve(process.env["FLOYO_TOOLS"] ?? join(root, "../shared/tools"), "score-routines.mjs");
const command = [process.execPath, join(root, "server/src/cli/main.ts"), "mine", "--activities"];
const printed = /F1 (\S+) .*F1±2 (\S+) +case P (\S+) R (\S+) +Jaccard (\S+)/;

/** How well the command does on a log, as the scorer of FLOYO_TOOLS says, or our own where it is absent: means over seeds. */
export const scoreLog = existsSync(scorer) ? scoreByTool : scoreBySelf;

function scoreBySelf(log: readonly KnownActivity[], { noise = 0, share = 1, seeds = 1 }: Trial): SegmentScore {
  const scores = Array.from({ length: seeds }, (_, i) => {
    const strewn = share < 1 ? strewInto(log, share, i + 1) : log;
    const disturbed = noise > 0 ? addNoise(strewn, noise, i + 1) : strewn;
    return scoreSegments(disturbed, discoverRoutines(disturbed).segments);
  });
  const meanOf = (key: keyof SegmentScore): number => scores.reduce((sum, score) => sum + score[key], 0) / seeds;
  return {
    exact: meanOf("exact"),
    near: meanOf("near"),
    precision: meanOf("precision"),
    recall: meanOf("recall"),
    jaccard: meanOf("jaccard"),
  };
}

function scoreByTool(log: readonly KnownActivity[], { noise = 0, share = 1, seeds = 1 }: Trial): SegmentScore {
  const folder = mkdtempSync(join(tmpdir(), "floyo-score-"));
  const file = join(folder, "log.csv");
  const row = ({ occurrence, at, activity }: KnownActivity): string =>
    `${occurrence},${new Date(at).toISOString()},"${activity.replaceAll('"', '""')}"\n`;
  writeFileSync(file, `case,at,activity\n${log.map(row).join("")}`);
  const words = ["--noise", String(noise), "--share", String(share), "--seeds", String(seeds), file, "--", ...command];
  const { stdout, stderr } = spawnSync(process.execPath, [scorer, ...words], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const [exact, near, precision, recall, jaccard] = (printed.exec(stdout) ?? []).slice(1).map(Number);
  if (jaccard === undefined) throw new Error(stdout + stderr);
  return { exact: exact ?? 0, near: near ?? 0, precision: precision ?? 0, recall: recall ?? 0, jaccard };
}
