import * as v from "valibot";
import { routineSchema } from "../mining/routine.ts";
import { consentReceiptSchema, defaultRules, defaultSettings, rulesSchema, settingsSchema } from "../settings/index.ts";
import { decisionSchema, suggestionSchema } from "../suggestions/index.ts";
import { clockAheadSchema } from "./clock-ahead.ts";
import { deviceIdentitySchema, ownIdentity } from "./device-identity.ts";
import { freshOutbox, outboxStateSchema } from "./outbox-state.ts";

const instant = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Who is signed in, and where. Tokens are not kept here but where the platform keeps secrets. */
export const accountSchema = v.object({
  serverUrl: v.pipe(v.string(), v.url(), v.maxLength(2000)),
  email: v.optional(v.pipe(v.string(), v.maxLength(320))),
  /** Of that server, so that it is not asked again who it is. */
  publishableKey: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  /** The server knows this device as this person's. */
  isRegistered: v.optional(v.boolean(), false),
  /** As it was told of this device's clock. */
  clockAhead: v.optional(clockAheadSchema, 0),
});
export type Account = v.InferOutput<typeof accountSchema>;

const decisionRecordSchema = v.object({ decision: decisionSchema, isSent: v.boolean() });
/** Of events; first and last number. */
const rangeSchema = v.pipe(v.tuple([instant, instant]), v.readonly());
const ownDeletionsSchema = v.object({ begun: instant, unfinished: v.pipe(v.array(rangeSchema), v.readonly()) });
const announcementSchema = v.object({ suggestion: v.pipe(v.string(), v.maxLength(100)), at: instant });

/** Everything of value on a device besides the event log and the keys. Times in seconds UTC. */
export const deviceStateSchema = v.object({
  version: v.optional(v.literal(1), 1),
  settings: v.optional(settingsSchema, defaultSettings),
  rules: v.optional(rulesSchema, defaultRules),
  /** What the server last had, as far as this device could read it: what differs was changed here. */
  settingsBase: v.optional(v.object({ settings: settingsSchema, rules: rulesSchema, updatedAt: instant })),
  /** Of settings and rules together, whoever wrote them last. */
  settingsUpdatedAt: v.optional(instant, 0),
  /** Of those that the server held when it last answered. */
  settingsHeardAt: v.optional(instant, 0),
  /** Changed here and not yet on the server. */
  isSettingsUnsent: v.optional(v.boolean(), false),
  /** In the order in which they were given; the first `receiptsSent` are on the server. */
  receipts: v.optional(v.array(consentReceiptSchema), []),
  receiptsSent: v.optional(instant, 0),
  decisions: v.optional(v.array(decisionRecordSchema), []),
  /** Mined here, kept so that a routine keeps its id. */
  routines: v.optional(v.array(routineSchema), []),
  /** The server's last answer: from all devices of the person. `undefined` before the first one. */
  suggestions: v.optional(v.array(suggestionSchema)),
  /** Suggestions that have interrupted the person. */
  announced: v.optional(v.array(announcementSchema), []),
  outbox: v.optional(outboxStateSchema, freshOutbox),
  /** When it turned out to be a copy of another one. */
  identity: v.optional(deviceIdentitySchema, ownIdentity),
  /** So many deletions of the person, made anywhere, are done here. */
  deletionsApplied: v.optional(instant, 0),
  /** How often the person deleted events on this device, and which of them are still to go. */
  ownDeletions: v.optional(ownDeletionsSchema, { begun: 0, unfinished: [] }),
  account: v.optional(accountSchema),
  /** As the server last showed it (`followClock`). */
  clockAhead: v.optional(clockAheadSchema, 0),
  /** Fields that could not be read and began anew, until the person was told (`acknowledgeLoss`). */
  lost: v.optional(v.array(v.pipe(v.string(), v.maxLength(100))), []),
});
export type DeviceState = v.InferOutput<typeof deviceStateSchema>;

export const freshDeviceState: DeviceState = v.parse(deviceStateSchema, {});
