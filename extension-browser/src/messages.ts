import * as v from "valibot";

const seconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999_999_999));
const host = v.pipe(v.string(), v.minLength(1), v.maxLength(260));
const suggestion = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const seq = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What is recorded of a site: nothing, its downloads, or its uploads too. */
export const siteChoices = ["nothing", "downloads", "uploads"] as const;
export type SiteChoice = (typeof siteChoices)[number];

/** What the extension's own pages ask of the worker. Closed: anything else is not answered. */
export const pageRequestSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("read-popup"), siteUrl: v.optional(v.pipe(v.string(), v.maxLength(8000))) }),
  v.strictObject({
    kind: v.literal("answer-consent"),
    purpose: v.picklist(["recording", "sync"]),
    granted: v.boolean(),
  }),
  v.strictObject({ kind: v.literal("pause"), until: seconds }),
  v.strictObject({ kind: v.literal("resume") }),
  v.strictObject({ kind: v.literal("choose-site"), host, choice: v.picklist(siteChoices) }),
  v.strictObject({
    kind: v.literal("decide"),
    suggestion,
    decision: v.picklist(["accept", "snooze", "never", "undo"]),
  }),
  v.strictObject({ kind: v.literal("write-automation"), suggestion, target: v.pipe(v.string(), v.maxLength(40)) }),
  v.strictObject({ kind: v.literal("read-outbox") }),
  /** Kept back for ever: these events of the outbox, by their numbers. */
  v.strictObject({ kind: v.literal("keep-back"), seqs: v.pipe(v.array(seq), v.maxLength(500)) }),
  v.strictObject({ kind: v.literal("sync-now") }),
  /** The server told of a change. */
  v.strictObject({ kind: v.literal("catch-up") }),
  /** The person has read that something could not be read and began anew. */
  v.strictObject({ kind: v.literal("acknowledge-loss") }),
  /** The settings page changed what is stored: look at it again. */
  v.strictObject({ kind: v.literal("changed") }),
]);
export type PageRequest = v.InferOutput<typeof pageRequestSchema>;

const size = v.pipe(v.number(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const handedFileSchema = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(1024)),
  bytes: size,
  modifiedMs: v.number(),
});

/** What our scripts on granted sites tell. */
export const siteMessageSchema = v.strictObject({
  kind: v.literal("files-handed"),
  handOver: v.strictObject({
    atMs: v.pipe(v.number(), v.minValue(0)),
    tool: v.picklist(["file-input", "drop", "paste", "form"]),
    files: v.pipe(v.array(handedFileSchema), v.maxLength(20)),
    count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
  }),
});
