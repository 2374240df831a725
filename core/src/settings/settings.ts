import * as v from "valibot";
import { operations } from "../events/index.ts";
import { noQuietHours, quietHoursSchema } from "./quiet-hours.ts";

const instant = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Characters of a rule. */
export const longestRule = 400;
/** What a person may write in one list; merged with those of other devices it may hold ten times as many. */
export const mostRules = 1000;
const rule = v.pipe(v.string(), v.minLength(1), v.maxLength(longestRule));
const patterns = v.pipe(v.array(rule), v.maxLength(10 * mostRules));

/** The synced settings, with their defaults. Times in seconds UTC. Rules are names: they leave the device only as ciphertext. */
export const settingsSchema = v.strictObject({
  recording: v.optional(v.strictObject({ browser: v.boolean(), vscode: v.boolean() }), { browser: true, vscode: true }),
  /** 0: not paused. `pauseWithoutEnd`: until the person resumes. */
  pausedUntil: v.optional(instant, 0),
  deniedOperations: v.optional(v.array(v.picklist(operations)), []),
  outsideWorkspaces: v.optional(v.boolean(), false),
  retentionDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)), 90),
  suggestionsPerDay: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)), 1),
  /** In the local time of each device. */
  quietHours: v.optional(quietHoursSchema, noQuietHours),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

/** The rules that name sites and folders. On the device in clear, elsewhere as ciphertext under the policy key. */
export const rulesSchema = v.strictObject({
  ignoredFiles: v.optional(patterns, []),
  deniedSites: v.optional(patterns, []),
  allowedSites: v.optional(patterns),
});
export type Rules = v.InferOutput<typeof rulesSchema>;

export const pauseWithoutEnd = 9_999_999_999;

export const defaultSettings: Settings = v.parse(settingsSchema, {});
export const defaultRules: Rules = v.parse(rulesSchema, {});
