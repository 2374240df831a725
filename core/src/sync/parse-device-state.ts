import * as v from "valibot";
import { pauseWithoutEnd, settingsSchema, rulesSchema } from "../settings/index.ts";
import { deviceStateSchema, freshDeviceState, type DeviceState } from "./device-state.ts";
import { readableItems } from "./readable-items.ts";

/**
 * Reads what lay in the store. Never throws: what cannot be read falls back, and always to the more careful side; its
 * names stand in `lost`, so that the person is told; `version` stands there when a newer version wrote it. Broken receipts are no consent; broken settings or rules pause the
 * recording until the person resumes it.
 */
export function parseDeviceState(stored: unknown): DeviceState {
  if (stored === undefined || stored === null) return freshDeviceState;
  const whole = v.safeParse(deviceStateSchema, stored);
  if (whole.success) return whole.output;
  const salvaged = v.parse(salvageSchema, stored);
  const lost = new Set([...salvaged.lost, ...whole.issues.map((issue) => v.getDotPath(issue)?.split(".")[0] ?? "all")]);
  const receiptsSent = Math.min(salvaged.receiptsSent, salvaged.receipts.length);
  const state = { ...salvaged, receiptsSent, lost: [...lost] };
  return hasReadableWishes(stored) ? state : pauseRecording(state);
}

const { entries } = deviceStateSchema;

/** One broken "never" must not take the others along. */
const eachReadable = <Item>(item: v.GenericSchema<unknown, Item>) => v.fallback(readableItems(item), []);

const salvageSchema = v.fallback(
  v.object({
    version: v.fallback(entries.version, freshDeviceState.version),
    settings: v.fallback(entries.settings, freshDeviceState.settings),
    rules: v.fallback(entries.rules, freshDeviceState.rules),
    settingsBase: v.fallback(entries.settingsBase, undefined),
    settingsUpdatedAt: v.fallback(entries.settingsUpdatedAt, 0),
    settingsHeardAt: v.fallback(entries.settingsHeardAt, 0),
    isSettingsUnsent: v.fallback(entries.isSettingsUnsent, false),
    receipts: v.fallback(entries.receipts, []),
    receiptsSent: v.fallback(entries.receiptsSent, 0),
    decisions: eachReadable(entries.decisions.wrapped.item),
    routines: eachReadable(entries.routines.wrapped.item),
    suggestions: v.fallback(entries.suggestions, undefined),
    announced: eachReadable(entries.announced.wrapped.item),
    outbox: v.fallback(entries.outbox, freshDeviceState.outbox),
    identity: v.fallback(entries.identity, freshDeviceState.identity),
    deletionsApplied: v.fallback(entries.deletionsApplied, 0),
    ownDeletions: v.fallback(entries.ownDeletions, freshDeviceState.ownDeletions),
    account: v.fallback(entries.account, undefined),
    clockAhead: v.fallback(entries.clockAhead, 0),
    lost: v.fallback(entries.lost, []),
  }),
  freshDeviceState,
);

const wishesSchema = v.object({ settings: v.optional(settingsSchema), rules: v.optional(rulesSchema) });
const hasReadableWishes = (stored: unknown): boolean => v.is(wishesSchema, stored);

/** What began anew is no change that the person made: the server is not told of it, and gives back what it has. */
const pauseRecording = ({ settingsBase: _lost, ...state }: DeviceState): DeviceState => ({
  ...state,
  settings: { ...state.settings, pausedUntil: pauseWithoutEnd },
  isSettingsUnsent: false,
});
