import * as v from "valibot";
import { siteChoices } from "./messages.ts";

// What the worker tells the pages. They draw it; names were put in by the worker, which alone has the key to them.

const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());
/** Seconds UTC. */
const instant = v.number();

export const recordingSchema = v.variant("state", [
  v.object({ state: v.literal("unasked") }),
  v.object({ state: v.literal("declined") }),
  /** The yes was to words that no longer hold: as good as unasked. */
  v.object({ state: v.literal("outdated") }),
  v.object({ state: v.literal("on") }),
  v.object({ state: v.literal("off") }),
  /** Without `until` until the person resumes. */
  v.object({ state: v.literal("paused"), until: v.optional(instant) }),
]);
export type Recording = v.InferOutput<typeof recordingSchema>;

/** A `SuggestionCard` of core/view. */
const cardSchema = v.object({
  id: v.string(),
  title: v.string(),
  when: v.optional(v.string()),
  evidence: list(v.string()),
  confidence: v.object({ words: v.string(), share: v.number() }),
  steps: list(v.object({ text: v.string(), isByHand: v.boolean() })),
  native: list(v.object({ service: v.string(), does: v.string(), page: v.string() })),
  automations: list(v.object({ target: v.string(), label: v.string(), about: v.string() })),
});
export type Card = v.InferOutput<typeof cardSchema>;

const movementSchema = v.object({
  id: v.string(),
  direction: v.picklist(["in", "out"]),
  /** `undefined` when no readable name is left. */
  name: v.optional(v.string()),
  /** The same, as short as a line needs it. */
  shown: v.optional(v.string()),
  place: v.optional(v.string()),
  at: instant,
  count: v.optional(v.number()),
});
export type Movement = v.InferOutput<typeof movementSchema>;

export const popupSchema = v.object({
  recording: recordingSchema,
  /** The site of the tab below; absent on pages of the browser itself. */
  site: v.optional(
    v.object({
      host: v.string(),
      choice: v.picklist(siteChoices),
      /** A rule of the settings that denies this site together with others. */
      deniedBy: v.optional(v.string()),
    }),
  ),
  /** What the person must know; a literal code. */
  problem: v.optional(v.string()),
  cards: list(cardSchema),
  today: list(movementSchema),
  sync: v.object({
    state: v.picklist(["none", "no-consent", "outdated", "signed-out", "offline", "waiting", "done"]),
    waiting: v.number(),
    /** Events that stay here because too many waited. */
    overflow: v.optional(v.number()),
    /** In words, how wrong this computer's clock is. */
    clock: v.optional(v.string()),
  }),
});
export type Popup = v.InferOutput<typeof popupSchema>;

/** An `Outbox` of `device/read-outbox.ts`, and what of it leaves when. */
export const shownOutboxSchema = v.object({
  intro: v.string(),
  lines: list(v.object({ seq: v.number(), text: v.string(), json: v.string(), canVeto: v.boolean() })),
  groups: list(v.object({ text: v.string(), seqs: list(v.number()) })),
  body: v.optional(v.string()),
  overflow: v.optional(v.string()),
  messages: list(
    v.object({
      about: v.picklist(["device", "consents", "device-list", "decisions", "settings"]),
      body: v.string(),
    }),
  ),
});
export type ShownOutbox = v.InferOutput<typeof shownOutboxSchema>;

export const savedAutomationSchema = v.object({
  folder: v.string(),
  files: list(v.object({ name: v.string(), text: v.string() })),
});
export type SavedAutomation = v.InferOutput<typeof savedAutomationSchema>;
