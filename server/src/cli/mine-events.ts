import { parseArgs } from "node:util";
import { type CommandIo, printFailure, printUsage } from "./command.ts";
import { isTimeZone } from "./is-time-zone.ts";
import { mineToTheEnd } from "./mine-to-the-end.ts";
import { readEvents } from "./read-events.ts";

const usage = "mine FILE [--tz ZONE] [--json]";

/** Prints the routines in a file of activity events, as they stood after its last event. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const wanted = parseWords(args);
  if (wanted === undefined) return printUsage(io, usage);
  if (wanted.zone !== undefined && !isTimeZone(wanted.zone)) {
    return printFailure(
      io,
      "time-zone-unknown",
      "This time zone is not known; use an IANA name such as Europe/Berlin.",
    );
  }
  const events = await readEvents(wanted.file, io);
  if (!events.ok) return printFailure(io, events.code, events.detail ?? "The file cannot be read.");
  io.stdout(`${JSON.stringify({ routines: mineToTheEnd(events.value, wanted.zone) })}\n`);
  return 0;
}

function parseWords(args: readonly string[]): { file: string; zone: string | undefined } | undefined {
  try {
    const options = { json: { type: "boolean" }, tz: { type: "string" } } as const;
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...others] = positionals;
    return file === undefined || others.length > 0 ? undefined : { file, zone: values.tz };
  } catch {
    return undefined;
  }
}
