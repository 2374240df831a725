import { resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  type ActivityLog,
  createActivityLog,
  discoverInLog,
  type LoggedActivity,
  loggedActivitySchema,
} from "@floyo/core/mining/segments";
import { failure, type Result, success } from "@floyo/core/result";
import * as v from "valibot";
import { type CommandIo, printFailure, printUsage } from "./command.ts";
import { readLines, systemCode } from "./read-lines.ts";

const usage = "mine --activities FILE";

/** Prints where routines stand in a log of plain activities, as positions among its lines. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const file = parseWords(args);
  if (file === undefined) return printUsage(io, usage);
  const log = await readActivities(resolve(io.folder, file));
  if (!log.ok) return printFailure(io, log.code, log.detail ?? "The file cannot be read.");
  const { segments, routines } = discoverInLog(log.value);
  const printed = routines.map(({ activities, support }) => ({ activities, support }));
  io.stdout(`${JSON.stringify({ segments, routines: printed })}\n`);
  return 0;
}

function parseWords(args: readonly string[]): string | undefined {
  try {
    const options = { activities: { type: "boolean" }, json: { type: "boolean" } } as const;
    const { positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return positionals.length === 1 ? positionals[0] : undefined;
  } catch {
    return undefined;
  }
}

type ActivityFileFailure = "file-unreadable" | "line-not-json" | "line-not-activity";

/** Every line counts as a position, so that an empty one is broken too (but for the end of the file). */
async function readActivities(path: string): Promise<Result<ActivityLog, ActivityFileFailure>> {
  const log = createActivityLog();
  let line = 0;
  try {
    for await (const text of readLines(path)) {
      line += 1;
      const parsed = parseActivity(text);
      if (!parsed.ok) return failure(parsed.code, `Line ${line} ${parsed.detail}; nothing was read.`);
      log.add(parsed.value);
    }
  } catch (error) {
    return failure(
      "file-unreadable",
      `The file cannot be read (${systemCode(error)}); check its name and its permissions.`,
    );
  }
  return success(log);
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
