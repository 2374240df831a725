import * as v from "valibot";
import { deviceIdSchema, type DeviceId } from "../events/index.ts";
import { hasSeq, removeSeqs } from "./seq-ranges.ts";

const seq = v.pipe(v.number(), v.integer(), v.minValue(0));
const rangesSchema = v.pipe(v.array(v.pipe(v.tuple([seq, seq]), v.readonly())), v.readonly());
/** The same image started again and again splits anew each time; a list without end is a server that lies. */
const mostFormerIds = 20;

/**
 * Under which ids a device is known. A profile that was copied and a backup that was restored wake up with the id of another
 * installation; `device` is then the id that this one took, `formerIds` those it gave up, with the numbers that it gave there.
 */
export const deviceIdentitySchema = v.object({
  device: v.optional(deviceIdSchema),
  formerIds: v.optional(
    v.pipe(v.array(v.object({ device: deviceIdSchema, seqs: rangesSchema })), v.maxLength(mostFormerIds), v.readonly()),
    [],
  ),
});
export type DeviceIdentity = v.InferOutput<typeof deviceIdentitySchema>;

export const ownIdentity: DeviceIdentity = v.parse(deviceIdentitySchema, {});

/** The id under which a number of the log was given. `logDevice`: that of the log itself. */
export function deviceOf(number: number, logDevice: DeviceId, { device, formerIds }: DeviceIdentity): DeviceId {
  return formerIds.find(({ seqs }) => hasSeq(seqs, number))?.device ?? device ?? logDevice;
}

/** `conflicts`: numbers under which the server has another event. `lastPending`: the last number that waits. */
export type NumbersTaken = { readonly conflicts: readonly number[]; readonly lastPending: number };

/**
 * Two installations number under one id, and the other one was faster: this one goes on under `next`. What waits is tried under
 * the former id all the same, as it may be there already, after an answer that was lost; what is in conflict moves on.
 * `undefined` when this happened too often.
 */
export function giveWay(
  identity: DeviceIdentity,
  { conflicts, lastPending }: NumbersTaken,
  { logDevice, next }: { readonly logDevice: DeviceId; readonly next: DeviceId },
): DeviceIdentity | undefined {
  let own = conflicts;
  const formerIds = identity.formerIds.map(({ device, seqs }) => {
    const tried = own.filter((number) => hasSeq(seqs, number));
    own = own.filter((number) => !tried.includes(number));
    return { device, seqs: removeSeqs(seqs, tried) };
  });
  if (own.length === 0) return { ...identity, formerIds };
  if (formerIds.length === mostFormerIds) return undefined;
  const former = { device: identity.device ?? logDevice, seqs: removeSeqs([[1, lastPending]], own) };
  return { device: next, formerIds: [...formerIds, former] };
}

/** The server takes nothing more under this former id. */
export const dropFormerId = (identity: DeviceIdentity, gone: DeviceId): DeviceIdentity => ({
  ...identity,
  formerIds: identity.formerIds.filter(({ device }) => device !== gone),
});
