import { resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  createRoutineMiner,
  type LoggedActivity,
  loggedActivitySchema,
  type RoutineMiner,
} from "@floyo/core/mining/segments";
import { failure, type Result, success } from "@floyo/core/result";
import * as v from "valibot";
import { type CommandIo, printFailure, printUsage } from "./command.ts";
import { parseCount } from "./parse-count.ts";
import { readLines, systemCode } from "./read-lines.ts";

const usage = "mine --activities FILE [--window N]";

/** Prints where routines stand in a log of plain activities, or in its last N, as positions among its lines. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const wanted = parseWords(args);
  if (wanted === undefined) return printUsage(io, usage);
  const read = await readActivities(resolve(io.folder, wanted.file), wanted.maxActivities);
  if (!read.ok) return printFailure(io, read.code, read.detail ?? "The file cannot be read.");
  const { miner, lines } = read.value;
  const before = lines - miner.size();
  const { segments, routines } = miner.routines();
  const placed = segments.map((segment) => ({ ...segment, start: segment.start + before, end: segment.end + before }));
  const printed = routines.map(({ activities, support }) => ({ activities, support }));
  io.stdout(`${JSON.stringify({ segments: placed, routines: printed })}\n`);
  return 0;
}

type Wanted = { readonly file: string; readonly maxActivities: number };

const options = { activities: { type: "boolean" }, json: { type: "boolean" }, window: { type: "string" } } as const;

function parseWords(args: readonly string[]): Wanted | undefined {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...others] = positionals;
    const maxActivities = values.window === undefined ? Infinity : parseCount(values.window);
    return file === undefined || others.length > 0 || maxActivities === undefined ? undefined : { file, maxActivities };
  } catch {
    return undefined;
  }
}

type ActivityFileFailure = "file-unreadable" | "line-not-json" | "line-not-activity";

type ReadActivities = { readonly miner: RoutineMiner; readonly lines: number };

/** Every line counts as a position, so that an empty one is broken too (but for the end of the file). */
async function readActivities(
  path: string,
  maxActivities: number,
): Promise<Result<ReadActivities, ActivityFileFailure>> {
  const miner = createRoutineMiner({ maxActivities, maxBytes: Infinity });
  let line = 0;
  try {
    for await (const text of readLines(path)) {
      line += 1;
      const parsed = parseActivity(text);
      if (!parsed.ok) return failure(parsed.code, `Line ${line} ${parsed.detail}; nothing was read.`);
      miner.push(parsed.value);
    }
  } catch (error) {
    return failure(
      "file-unreadable",
      `The file cannot be read (${systemCode(error)}); check its name and its permissions.`,
    );
  }
  return success({ miner, lines: line });
}

function parseActivity(text: string): Result<LoggedActivity, ActivityFileFailure> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure("line-not-json", "is not JSON");
  }
  const parsed = v.safeParse(loggedActivitySchema, value, { abortEarly: true });
  if (parsed.success) return success(parsed.output);
  return failure("line-not-activity", 'is not an activity (a number "at" and a text "activity")');
}
