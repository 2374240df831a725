import { randomBytes, randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { deviceIdSchema } from "@floyo/core/events";
import { createTokenKey, filterSignal, openPolicy } from "@floyo/core/privacy";
import { failure, type Result, success } from "@floyo/core/result";
import { sequenceEvent, sequenceRandomBytes } from "@floyo/core/sync";
import * as v from "valibot";
import { type CommandIo, printFailure, printUsage } from "./command.ts";
import { type Observation, type ObservationFailure, parseObservation } from "./parse-observation.ts";
import { readLines, systemCode } from "./read-lines.ts";

/**
 * Prints, for each line of raw facts, the event that would be stored and sent, or null when none would.
 * Key and device are made for this run and forgotten with it.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const [file] = args;
  if (args.length !== 1 || file === undefined || file.startsWith("-")) return printUsage(io, "filter FILE");
  const answers = await answerFile(resolve(io.folder, file));
  if (!answers.ok) return printFailure(io, answers.code, answers.detail ?? "The file cannot be read.");
  io.stdout(answers.value.join(""));
  return 0;
}

type FilterFailure = ObservationFailure | "file-unreadable";

async function answerFile(path: string): Promise<Result<readonly string[], FilterFailure>> {
  const filter = createFilter(Date.now());
  const answers: string[] = [];
  let line = 0;
  try {
    for await (const text of readLines(path)) {
      line += 1;
      if (text.trim() === "") continue;
      const observation = parseObservation(text);
      if (!observation.ok) return failure(observation.code, `Line ${line} ${observation.detail}; nothing was printed.`);
      answers.push(`${JSON.stringify({ id: observation.value.id, event: filter(observation.value) })}\n`);
    }
  } catch (error) {
    return failure(
      "file-unreadable",
      `The file cannot be read (${systemCode(error)}); check its name and its permissions.`,
    );
  }
  return success(answers);
}

function createFilter(nowMs: number) {
  const key = createTokenKey(randomBytes(32), 0);
  const device = v.parse(deviceIdSchema, randomUUID());
  let seq = 0;
  return ({ signal }: Observation) => {
    const passed = filterSignal({ ...signal, atMs: nowMs }, openPolicy, key);
    if (!passed.ok) return null;
    const event = sequenceEvent(passed.value.event, { device, seq, randomBytes: randomBytes(sequenceRandomBytes) });
    seq += 1;
    return event;
  };
}
