import { parseArgs } from "node:util";
import { followFiles } from "@floyo/core/threads";
import { type CommandIo, printFailure, printUsage } from "./command.ts";
import { readEvents } from "./read-events.ts";

/** Prints which events of a file of activity events belong to one file and its successors. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const file = parseWords(args);
  if (file === undefined) return printUsage(io, "threads FILE [--json]");
  const events = await readEvents(file, io);
  if (!events.ok) return printFailure(io, events.code, events.detail ?? "The file cannot be read.");
  const threads = followFiles(events.value).map(({ id, events }) => ({ id, events }));
  io.stdout(`${JSON.stringify({ threads })}\n`);
  return 0;
}

function parseWords(args: readonly string[]): string | undefined {
  try {
    const { positionals } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean" } },
      allowPositionals: true,
    });
    return positionals.length === 1 ? positionals[0] : undefined;
  } catch {
    return undefined;
  }
}
