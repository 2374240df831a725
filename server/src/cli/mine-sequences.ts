import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { minePatternLines, type PatternQuery, type SequenceDatabase } from "@floyo/core/mining/sequences";
import { type CommandIo, printFailure, printUsage } from "./command.ts";
import { parseCount } from "./parse-count.ts";
import { readSequences } from "./read-sequences.ts";

const usage = "mine --sequences FILE --min-support N [--closed|--maximal] [--max-gap G] [--print]";

/**
 * Prints how many sequential patterns a file of sequences has, and the digest of their lines; or the lines themselves.
 * The lines come sorted bytewise, so they pass through the digest without being kept.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const wanted = parseWords(args);
  if (wanted === undefined) return printUsage(io, usage);
  const database = await readSequences(resolve(io.folder, wanted.file));
  if (!database.ok) return printFailure(io, database.code, database.detail ?? "The file cannot be read.");
  if (wanted.isPrinted) printLines(database.value, wanted.query, io);
  else io.stdout(`${JSON.stringify(digestLines(database.value, wanted.query))}\n`);
  return 0;
}

function printLines(database: SequenceDatabase, query: PatternQuery, io: CommandIo): void {
  const decoder = new TextDecoder();
  minePatternLines(database, query, (bytes) => io.stdout(decoder.decode(bytes)));
}

function digestLines(database: SequenceDatabase, query: PatternQuery): { patterns: number; sha256: string } {
  const hash = createHash("sha256");
  const patterns = minePatternLines(database, query, (bytes) => void hash.update(bytes));
  return { patterns, sha256: hash.digest("hex") };
}

type Wanted = { readonly file: string; readonly query: PatternQuery; readonly isPrinted: boolean };

const options = {
  sequences: { type: "boolean" },
  "min-support": { type: "string" },
  "max-gap": { type: "string" },
  closed: { type: "boolean" },
  maximal: { type: "boolean" },
  print: { type: "boolean" },
} as const;

function parseWords(args: readonly string[]): Wanted | undefined {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { closed = false, maximal = false, print = false } = values;
    const [file, ...others] = positionals;
    const minSupport = parseCount(values["min-support"]);
    const maxGap = parseCount(values["max-gap"]);
    const isGapWrong = values["max-gap"] !== undefined && maxGap === undefined;
    if (file === undefined || others.length > 0 || minSupport === undefined || isGapWrong) return undefined;
    if (closed && maximal) return undefined;
    return { file, query: { minSupport, maxGap, only: nameOnly(closed, maximal) }, isPrinted: print };
  } catch {
    return undefined;
  }
}

function nameOnly(closed: boolean, maximal: boolean): PatternQuery["only"] {
  if (closed) return "closed";
  return maximal ? "maximal" : undefined;
}
