import { minutesPerDay } from "./local-time.ts";
import { medianOf } from "./median-of.ts";

/** In minutes of the local day; `to` is not counted. */
type Window = { readonly from: number; readonly to: number };

const quarter = 15;
/** Of even times within a window the furthest is two spreads from the middle; of normal ones 4 % are beyond three. */
const spreads = 3;
/** Of few times the spread is hardly known: of three an hour more is usual, of many nothing. */
const allowance = 180;

/**
 * From the earliest to the latest minute, in quarters of an hour, within one local day; the odd time far from the
 * middle does not widen it.
 */
export function measureWindow(minutes: readonly number[]): Window {
  const middle = medianOf(minutes);
  const spread = medianOf(minutes.map((minute) => Math.abs(minute - middle)));
  const reach = spreads * spread + allowance / minutes.length;
  const usual = minutes.filter((minute) => Math.abs(minute - middle) <= reach);
  const [low, high] = [Math.min(...usual), Math.max(...usual)];
  return {
    from: Math.max(0, Math.floor(low / quarter) * quarter),
    to: Math.min(minutesPerDay, Math.ceil((high + 1) / quarter) * quarter),
  };
}
