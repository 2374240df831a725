import * as v from "valibot";
import { proofSchema } from "../automations/proof.ts";
import { activityEventSchema, deviceIdSchema } from "../events/index.ts";
import { consentReceiptSchema, settingsSchema } from "../settings/index.ts";
import { decisionSchema, suggestionSchema } from "../suggestions/index.ts";
import { clockAheadSchema } from "./clock-ahead.ts";
import { readableItems } from "./readable-items.ts";

/**
 * What devices and the server say to each other under `/functions/v1/api`. Requests are closed: an unknown field is refused.
 * Answers are open: what a newer server adds is left out, so that an older device goes on. Times in seconds UTC.
 */
export const batchLimit = { events: 500, bytes: 256 * 1024 } as const;

const seq = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const instant = v.pipe(v.number(), v.integer(), v.minValue(0));
const base64url = (maxCharacters: number) =>
  v.pipe(v.string(), v.minLength(1), v.maxLength(maxCharacters), v.regex(/^[A-Za-z0-9_-]+$/));

/** Body of every answer that is not 2xx. `code` is a literal for programs, `message` a sentence for people. */
export const errorAnswerSchema = v.object({
  code: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/)),
  message: v.pipe(v.string(), v.maxLength(1000)),
});
export type ErrorAnswer = v.InferOutput<typeof errorAnswerSchema>;

/** Answer of what has nothing else to say: it is done and kept. */
export const doneAnswerSchema = v.object({ done: v.literal(true) });
export type DoneAnswer = v.InferOutput<typeof doneAnswerSchema>;

/** `GET health`, `GET config`: without sign-in. */
export const healthAnswerSchema = v.object({ status: v.string(), version: v.string() });
export type HealthAnswer = v.InferOutput<typeof healthAnswerSchema>;
export const configAnswerSchema = v.object({ publishableKey: v.string(), version: v.string() });
export type ConfigAnswer = v.InferOutput<typeof configAnswerSchema>;

export const deviceSurfaces = ["browser", "vscode"] as const;
/** P-256 point, uncompressed: 65 bytes. */
const publicKey = v.pipe(base64url(87), v.length(87));

/** `POST devices` → done. The same device again is the same device: only its public key, clock and last visit change. */
export const registerDeviceRequestSchema = v.strictObject({
  device: deviceIdSchema,
  surface: v.picklist(deviceSurfaces),
  publicKey: v.optional(publicKey),
  /** Absent: by less than a minute. The times of events that come from now on are put right by it. */
  clockAhead: v.optional(clockAheadSchema),
});
export type RegisterDeviceRequest = v.InferOutput<typeof registerDeviceRequestSchema>;

/** `GET devices`. */
export const devicesAnswerSchema = v.object({
  devices: v.array(
    v.object({
      device: deviceIdSchema,
      surface: v.picklist(deviceSurfaces),
      createdAt: instant,
      lastSeenAt: instant,
      revokedAt: v.nullable(instant),
      /** Absent from servers of before. */
      clockAhead: v.optional(clockAheadSchema, 0),
    }),
  ),
});
export type DevicesAnswer = v.InferOutput<typeof devicesAnswerSchema>;

/**
 * What stands at a `seq` whose event was removed: its number, no content. `of` is the event's mark (`markEvent`): without it,
 * or with that of another event, nothing that the server has is removed.
 */
export const tombstoneSchema = v.strictObject({
  device: deviceIdSchema,
  seq,
  removed: v.picklist(["veto", "deletion", "quarantine", "overflow"]),
  of: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
});
export type Tombstone = v.InferOutput<typeof tombstoneSchema>;

/** `POST events`. Tombstones may also be of numbers that were given under a former id of the device (`giveWay`). */
export const ingestRequestSchema = v.strictObject({
  device: deviceIdSchema,
  events: v.pipe(v.array(activityEventSchema), v.maxLength(batchLimit.events)),
  tombstones: v.pipe(v.array(tombstoneSchema), v.maxLength(batchLimit.events)),
});
export type IngestRequest = v.InferOutput<typeof ingestRequestSchema>;

/** `taken`: now on the server, `known`: were there before; both are acknowledged. `refused` can never be taken. */
export const ingestAnswerSchema = v.object({
  taken: v.array(seq),
  known: v.array(seq),
  refused: v.array(v.object({ seq, code: v.picklist(["event-invalid", "seq-conflict"]) })),
});
export type IngestAnswer = v.InferOutput<typeof ingestAnswerSchema>;

/** `POST consents` → done. */
export const consentsRequestSchema = v.strictObject({
  receipts: v.pipe(v.array(consentReceiptSchema), v.minLength(1), v.maxLength(100)),
});
export type ConsentsRequest = v.InferOutput<typeof consentsRequestSchema>;

/** `GET consents`: what was answered on the account page, oldest first. */
export const consentsAnswerSchema = v.object({ receipts: readableItems(consentReceiptSchema) });
export type ConsentsAnswer = v.InferOutput<typeof consentsAnswerSchema>;

/** `GET suggestions`: undecided ones and those whose snooze ended, most wanted first. `minedThrough`: the time of the last event looked at. */
export const suggestionsAnswerSchema = v.object({
  suggestions: readableItems(suggestionSchema),
  minedThrough: instant,
});
export type SuggestionsAnswer = v.InferOutput<typeof suggestionsAnswerSchema>;

/** `GET suggestions/:id/events`: the events behind the numbers of one suggestion, as far as they are still kept. */
export const evidenceAnswerSchema = v.object({ events: readableItems(activityEventSchema) });
export type EvidenceAnswer = v.InferOutput<typeof evidenceAnswerSchema>;

/** `GET proofs`: what became of each chore since its automation is in use, as far as the events tell. */
export const proofsAnswerSchema = v.object({ proofs: readableItems(proofSchema) });
export type ProofsAnswer = v.InferOutput<typeof proofsAnswerSchema>;

/** `POST decisions` → done. The same decision twice is one. */
export const decisionsRequestSchema = v.strictObject({
  decisions: v.pipe(v.array(decisionSchema), v.minLength(1), v.maxLength(100)),
});
export type DecisionsRequest = v.InferOutput<typeof decisionsRequestSchema>;

/** `GET decisions`: all of the person, also those taken back (`undo`), oldest first. */
export const decisionsAnswerSchema = v.object({ decisions: readableItems(decisionSchema) });
export type DecisionsAnswer = v.InferOutput<typeof decisionsAnswerSchema>;

/** The rules that name sites and folders, sealed under the policy key: the server keeps them and cannot read them. */
const sealedRules = base64url(2 * 1024 * 1024);

/**
 * `PUT settings`. Written when `updatedAt` is later than that of the settings that hold, and these are the ones that the device
 * merged its own with (`after`, their `updatedAt`; 0: none). Otherwise nothing is; the answer says which hold now.
 */
export const settingsRequestSchema = v.strictObject({
  settings: settingsSchema,
  updatedAt: instant,
  /** Absent from devices of before: the later `updatedAt` wins. */
  after: v.optional(instant),
  sealedRules: v.optional(sealedRules),
});
export type SettingsRequest = v.InferOutput<typeof settingsRequestSchema>;

/** `GET settings` and the answer of `PUT settings`. Never set: the defaults, with `updatedAt` 0. */
export const settingsAnswerSchema = v.object({
  settings: v.object(settingsSchema.entries),
  updatedAt: instant,
  sealedRules: v.optional(sealedRules),
});
export type SettingsAnswer = v.InferOutput<typeof settingsAnswerSchema>;

/** In the order in which they are written: the new device commits, the old one challenges, the new one shows, the old one gives. */
export const pairingSlots = ["commitment", "challenge", "request", "answer"] as const;
export type PairingSlot = (typeof pairingSlots)[number];

/** Names a mailbox: 128 random bits, says nothing about the secret. */
export const pairingIdSchema = v.pipe(base64url(22), v.length(22));

/** `PUT pairings/:id/:slot` → done (each slot once), `GET pairings/:id/:slot` → this or 404. Ten minutes, same person. */
export const pairingMessageSchema = v.strictObject({ body: base64url(8192) });
export type PairingMessage = v.InferOutput<typeof pairingMessageSchema>;

/** What a device may have to read anew. */
export const changeKinds = ["settings", "decisions", "suggestions", "deletions", "devices", "keys"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/**
 * `GET changes`: an event stream (WHATWG HTML, 9.2) for as long as the server likes. The data of each message says which kinds
 * changed, and nothing of what; the first names all, for nobody knows what a client missed while it was away. `retry` says
 * over how many milliseconds clients spread their return.
 */
export const changesMessageSchema = v.object({ changed: readableItems(v.picklist(changeKinds)) });
export type ChangesMessage = v.InferOutput<typeof changesMessageSchema>;
