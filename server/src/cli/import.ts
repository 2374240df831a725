import { randomBytes, randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type ActivityWatchReading, filterImport, readActivityWatch } from "@floyo/core/activity-watch";
import { type ActivityEvent, deviceIdSchema } from "@floyo/core/events";
import { zoneOffset } from "@floyo/core/mining";
import { createTokenKey, openPolicy } from "@floyo/core/privacy";
import { failure, type Result } from "@floyo/core/result";
import { sequenceEvent, sequenceRandomBytes } from "@floyo/core/sync";
import * as v from "valibot";
import { type CommandIo, printFailure, printUsage } from "./command.ts";
import { isTimeZone } from "./is-time-zone.ts";
import { mineToTheEnd } from "./mine-to-the-end.ts";
import { readBytes } from "./read-bytes.ts";
import { systemCode } from "./read-lines.ts";

const usage = "import FILE [--json | --mine] [--tz ZONE]";

/**
 * Prints the activity events that an export of ActivityWatch gives, exactly as they would be stored, or the routines in
 * them. Key and device are made for this run and forgotten with it. `--tz`: where the person was.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const wanted = parseWords(args);
  if (wanted === undefined) return printUsage(io, usage);
  const { file, zone, isMined, isJson } = wanted;
  if (zone !== undefined && !isTimeZone(zone)) {
    return printFailure(
      io,
      "time-zone-unknown",
      "This time zone is not known; use an IANA name such as Europe/Berlin.",
    );
  }
  const reading = await readExport(resolve(io.folder, file), zone);
  if (!reading.ok) return printFailure(io, reading.code, reading.detail ?? "The file cannot be read.");
  const events = toEvents(reading.value);
  io.stderr(summarise(reading.value, events.length));
  if (isMined) io.stdout(`${JSON.stringify({ routines: mineToTheEnd(events, zone) })}\n`);
  else if (isJson) io.stdout(`${JSON.stringify({ events })}\n`);
  else io.stdout(events.map((event) => `${JSON.stringify(event)}\n`).join(""));
  return 0;
}

function parseWords(args: readonly string[]) {
  try {
    const options = { json: { type: "boolean" }, mine: { type: "boolean" }, tz: { type: "string" } } as const;
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...others] = positionals;
    const [isMined, isJson] = [values.mine === true, values.json === true];
    return file === undefined || others.length > 0 ? undefined : { file, zone: values.tz, isMined, isJson };
  } catch {
    return undefined;
  }
}

type ExportFailure = "file-unreadable" | "not-activity-watch";

async function readExport(
  path: string,
  zone: string | undefined,
): Promise<Result<ActivityWatchReading, ExportFailure>> {
  const utcOffsetAt = (atMs: number) =>
    zone === undefined ? -new Date(atMs).getTimezoneOffset() : zoneOffset(atMs / 1000, zone);
  try {
    const reading = await readActivityWatch(readBytes(path), utcOffsetAt);
    if (reading.ok) return reading;
    return failure(
      reading.code,
      "This file is no export of ActivityWatch; its page Raw Data saves one with “Export all buckets as JSON”.",
    );
  } catch (error) {
    return failure(
      "file-unreadable",
      `The file cannot be read (${systemCode(error)}); check its name and its permissions.`,
    );
  }
}

/** Events that Floyo itself exported stay as they are; signals pass the door. */
function toEvents({ signals, events }: ActivityWatchReading): readonly ActivityEvent[] {
  const key = createTokenKey(randomBytes(32), 0);
  const device = v.parse(deviceIdSchema, randomUUID());
  const unused = randomBytes(sequenceRandomBytes); // what is read in gets the id that it always gets
  const passed = filterImport(signals, { key, policyOf: () => openPolicy, known: new Set() });
  const imported = passed.map(({ event }, index) =>
    sequenceEvent(event, { device, seq: index + 1, randomBytes: unused }),
  );
  return [...events, ...imported].toSorted((left, right) => left.at - right.at);
}

function summarise({ total, aboutFiles, unreadable }: ActivityWatchReading, count: number): string {
  const number = (value: number) => value.toLocaleString("en");
  const broken = unreadable === 0 ? "" : `; ${number(unreadable)} could not be read`;
  return `${number(aboutFiles)} of ${number(total)} events are about files and give ${number(count)} activity events${broken}.\n`;
}
