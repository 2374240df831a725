import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import * as v from "valibot";
import { commandFlags } from "./run-flags.ts";

const measuredSchema = v.object({ seconds: v.number(), megabytes: v.number() });

/** CPU seconds and peak memory of a command over a file of these lines, in a process of its own: the least of three. */
export function measureCommand(words: readonly string[], lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "floyo-measured-"));
  const file = join(folder, "lines.jsonl");
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
  const runs = [1, 2, 3].map(() => {
    const all = [...commandFlags, join(import.meta.dirname, "command-measured.ts"), ...words, file];
    const { stdout } = spawnSync(process.execPath, all, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
    return v.parse(measuredSchema, JSON.parse(stdout));
  });
  rmSync(folder, { recursive: true });
  const least = (key: "seconds" | "megabytes"): number => Math.min(...runs.map((run) => run[key]));
  return { seconds: least("seconds"), megabytes: least("megabytes") };
}
