import { serviceIds } from "@floyo/core/catalogue";
import { operations } from "@floyo/core/events";
import * as v from "valibot";

const date = v.pipe(v.string(), v.isoDate());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const minutes = v.pipe(v.number(), v.minValue(0));
const text = v.pipe(v.string(), v.minLength(1));
const texts = v.union([text, v.pipe(v.array(text), v.minLength(1))]);

/**
 * What is done, one of these a step. A step is about the file of the step before. Names and addresses may hold
 * `<date>` and the like (`fillIn`); of a list one is taken each time.
 */
const deeds = {
  download: v.optional(texts),
  /** The name that the download gets, or that of a file begun in the editor. */
  file: v.optional(texts),
  begin: v.optional(texts),
  open: v.optional(v.literal(true)),
  /** Minutes of attention, saved at their end. */
  edit: v.optional(minutes),
  /** Into another folder, by the file manager. */
  move: v.optional(text),
  rename: v.optional(texts),
  /** A new file is made of it, by the person in the editor, or by a program. */
  make: v.optional(texts),
  convert: v.optional(texts),
  run: v.optional(v.picklist(["task", "terminal"])),
  upload: v.optional(texts),
  delete: v.optional(v.literal(true)),
  /** Minutes in which nothing is seen. */
  wait: v.optional(minutes),
  /** So many files that version control or a program writes at once. */
  checkout: v.optional(minutes),
  build: v.optional(minutes),
} as const;

const stepSchema = v.strictObject({
  ...deeds,
  /** How often the step is done at all; always, when nothing is said. */
  sometimes: v.optional(share),
  /** Which file of this time, counted from 0 in the order in which they came up; the last, when nothing is said. */
  of: v.optional(v.pipe(v.number(), v.integer())),
  on: v.optional(text),
});
export type StoryStep = v.InferOutput<typeof stepSchema>;

const doingSchema = v.strictObject({
  /** In words of `planTimes`. */
  when: text,
  from: v.optional(date),
  to: v.optional(date),
  /** How often it is left out, and how often done on the next workday instead. */
  skip: v.optional(share, 0),
  late: v.optional(share, 0),
  /** What falls on a day away is done on the first day after. */
  movesOn: v.optional(v.boolean(), false),
  /** The machine; `laptop`, when nothing is said. */
  on: v.optional(text, "laptop"),
  words: v.optional(v.pipe(v.array(text), v.minLength(1)), ["file"]),
  steps: v.pipe(v.array(stepSchema), v.minLength(1)),
});
export type Doing = v.InferOutput<typeof doingSchema>;

const sayingSchema = v.strictObject({
  /** Names of the doings that it is about. */
  about: v.pipe(v.array(text), v.minLength(1)),
  services: v.array(v.picklist(serviceIds)),
  /** Operations, in their order; others may lie between. */
  steps: v.pipe(v.array(v.picklist(operations)), v.minLength(1)),
  /** As `triggerToRhythm` words it; any of them is right. */
  rhythm: v.pipe(v.array(text), v.minLength(1)),
  /** With which time, counted from 1, it should be said at the latest. */
  by: v.optional(v.pipe(v.number(), v.integer()), 3),
  /** From the day after on it is wrong to say it: it is given up, or has become another. */
  until: v.optional(date),
  /** It may be said as well as not. */
  may: v.optional(v.boolean(), false),
});
export type Saying = v.InferOutput<typeof sayingSchema>;

/** A few weeks of one made-up person, written by hand, and what a good assistant would say of them: nothing, perhaps. */
export const storySchema = v.strictObject({
  who: text,
  life: text,
  /** Not looked at while the engine is made better, and scored apart: every third. */
  isHeldOut: v.optional(v.boolean(), false),
  zone: text,
  begins: date,
  ends: date,
  workspaces: v.optional(v.array(text), ["~/work"]),
  downloads: v.optional(text, "~/Downloads"),
  /** Whether files outside workspaces are recorded in the editor: a setting that is off unless the person wants it. */
  outside: v.optional(v.boolean(), false),
  /** By machine: how many seconds its clock is ahead. */
  clocks: v.optional(v.record(text, v.number()), {}),
  away: v.optional(v.array(v.strictObject({ from: date, to: date, why: text })), []),
  travel: v.optional(v.array(v.strictObject({ from: date, to: date, zone: text })), []),
  doings: v.record(text, doingSchema),
  says: v.array(sayingSchema),
});
export type Story = v.InferOutput<typeof storySchema>;
