import { toInstant, zoneOffset } from "@floyo/core/mining";
import type { Signal } from "@floyo/core/privacy";
import { createLuck, type Luck } from "@floyo/core/testing";
import { dateToDay } from "./days.ts";
import { doSteps } from "./do-steps.ts";
import { type Clock, planTimes } from "./plan-times.ts";
import type { Doing, Story } from "./story.ts";

/** What one machine's browser or editor saw, at which time of which doing. */
export type Told = { readonly signal: Signal; readonly machine: string; readonly doing: string; readonly time: number };

const minuteMs = 60_000;
const afterPattern = /^after (.+) (\d+)-(\d+)$/;

/** The month that a story tells of, as the platforms' raw signals in order of time; another one for each seed. */
export function tellStory(story: Story, seed: number): readonly Told[] {
  const luck = createLuck(seed * 7919 + 17);
  const ended = new Map<string, number[]>();
  const told = Object.entries(story.doings).flatMap(([doing, each]) => {
    const starts = planStarts(each, { story, luck, ended });
    const times = starts.map((startMs, index) => {
      const day = Math.floor((startMs / minuteMs + offsetAt(startMs, story)) / 1440);
      const occasion = { day, time: index + 1, words: each.words, luck };
      return doSteps(each, { story, startMs, occasion }).map((seen) => ({ ...seen, doing, time: index + 1 }));
    });
    ended.set(
      doing,
      times.map((all) => Math.max(...all.map(({ signal }) => signal.atMs))),
    );
    return times.flat();
  });
  return told.map((each) => showClock(each, story)).sort((a, b) => a.signal.atMs - b.signal.atMs);
}

type Plan = { readonly story: Story; readonly luck: Luck; readonly ended: ReadonlyMap<string, readonly number[]> };

/** `when` may also be `after NAME 4-12`: so many minutes after the end of each time of a doing told before. */
function planStarts(doing: Doing, { story, luck, ended }: Plan): number[] {
  const [, cause, least, most] = afterPattern.exec(doing.when) ?? [];
  if (cause === undefined) return planTimes(doing, story, luck).map((clock) => clockToMs(clock, story));
  const ends = ended.get(cause);
  if (ends === undefined) throw new Error(`not told before: ${cause}`);
  const delay = () => Number(least) + luck.random() * (Number(most) - Number(least));
  return ends.filter(() => !luck.chance(doing.skip)).map((endMs) => endMs + delay() * minuteMs);
}

const zoneOn = (day: number, { travel, zone }: Story): string =>
  travel.find(({ from, to }) => day >= dateToDay(from) && day <= dateToDay(to))?.zone ?? zone;

function clockToMs({ day, minute }: Clock, story: Story): number {
  const whole = Math.min(1439, Math.max(0, Math.floor(minute)));
  return (
    toInstant({ day, minute: whole }, zoneOn(day, story)) * 1000 + Math.floor((minute - Math.floor(minute)) * 60_000)
  );
}

const offsetAt = (atMs: number, story: Story): number => {
  const day = Math.floor((atMs / minuteMs + zoneOffset(atMs / 1000, story.zone)) / 1440);
  return zoneOffset(atMs / 1000, zoneOn(day, story));
};

/** The offset that the machine shows where the person is, and the error of its clock. */
function showClock(told: Told, story: Story): Told {
  const { signal, machine } = told;
  const utcOffsetMinutes = offsetAt(signal.atMs, story);
  return { ...told, signal: { ...signal, utcOffsetMinutes, atMs: signal.atMs + (story.clocks[machine] ?? 0) * 1000 } };
}
