import { parseArgs } from "node:util";
import {
  type Backtest,
  backtestAutomation,
  findTargets,
  suggestionToPlan,
  writeAutomation,
} from "@floyo/core/automations";
import type { ActivityEvent } from "@floyo/core/events";
import { chooseTimeZone, mineRoutines, type TriggerOptions } from "@floyo/core/mining";
import { suggest, type Suggestion } from "@floyo/core/suggestions";
import { listNativeSettings, titleSuggestion } from "@floyo/core/view";
import { type CommandIo, printFailure, printUsage } from "./command.ts";
import { isTimeZone } from "./is-time-zone.ts";
import { readEvents } from "./read-events.ts";

const usage = "suggest FILE [--now ISO] [--tz ZONE] [--json] [--backtest]";

/**
 * Prints what would be suggested from a file of activity events, with the automations written out. `--now` (default: the last event)
 * is the moment of asking: later events are not known yet. Names are not in the file, so titles use the catalogue's words.
 */
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
  if (Number.isNaN(wanted.now)) {
    return printFailure(io, "time-unknown", "This time is not known; write it as 2026-11-16T09:00:00Z.");
  }
  const events = await readEvents(wanted.file, io);
  if (!events.ok) return printFailure(io, events.code, events.detail ?? "The file cannot be read.");
  const nowSeconds = wanted.now ?? events.value.reduce((last, { at }) => Math.max(last, at), 0);
  const known = events.value.filter(({ at }) => at <= nowSeconds);
  const suggestions = suggestFrom(known, { nowSeconds, timeZone: wanted.zone ?? chooseTimeZone(known) });
  const printed = suggestions.map((suggestion) => ({
    ...printSuggestion(suggestion),
    ...(wanted.isPlayed && { backtest: printBacktest(backtestAutomation(suggestion, known, { nowSeconds })) }),
  }));
  io.stdout(`${JSON.stringify({ suggestions: printed })}\n`);
  return 0;
}

type Wanted = {
  readonly file: string;
  readonly now: number | undefined;
  readonly zone: string | undefined;
  /** What each automation would have done is printed too. */
  readonly isPlayed: boolean;
};

function parseWords(args: readonly string[]): Wanted | undefined {
  try {
    const options = {
      backtest: { type: "boolean", default: false },
      json: { type: "boolean" },
      now: { type: "string" },
      tz: { type: "string" },
    } as const;
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return undefined;
    const now = values.now === undefined ? undefined : Math.floor(Date.parse(values.now) / 1000);
    return { file, now, zone: values.tz, isPlayed: values.backtest };
  } catch {
    return undefined;
  }
}

function suggestFrom(events: readonly ActivityEvent[], options: TriggerOptions): readonly Suggestion[] {
  const routines = mineRoutines(events, options);
  return suggest({ routines, decisions: [], nowSeconds: options.nowSeconds, targetsOf: findTargets });
}

/** Events by their ids; `null` without an automation. */
function printBacktest(backtest: Backtest | undefined) {
  if (backtest === undefined) return null;
  const ids = (events: readonly ActivityEvent[]) => events.map(({ id }) => id);
  return backtest.times.map((time) => ({ ...time, takenOver: ids(time.takenOver), byHand: ids(time.byHand) }));
}

function printSuggestion(suggestion: Suggestion) {
  const title = titleSuggestion(suggestion, { nameOf: () => undefined });
  const plan = suggestionToPlan(suggestion, { title });
  const written = suggestion.targets.flatMap((target) => {
    const automation = writeAutomation(plan, target);
    return automation === undefined ? [] : [{ target, ...automation }];
  });
  const native = listNativeSettings(suggestion).map((setting) => ({
    target: "native",
    ...setting,
    files: [],
    notes: [],
  }));
  const { id, activities, evidence, confidence, opportunity } = suggestion;
  return {
    id,
    title,
    steps: activities,
    trigger: opportunity.trigger,
    evidence,
    confidence,
    automations: [...native, ...written],
  };
}
