import type { LocalTime } from "./local-time.ts";
import type { Pace } from "./pace.ts";
import { weighShare } from "./weigh-share.ts";

/** How far from the usual minute still counts as the usual time. */
const reaches = [15, 30, 60, 120];
const workingMinutes = 8 * 60;

/**
 * Natural logarithm of how much likelier these starts are for someone who does it at a usual time of day than for
 * someone who does it whenever the person works, after the price of choosing time and width. At least 0.
 */
export function weighTimeOfDay(starts: readonly LocalTime[], own: readonly LocalTime[], pace: Pace): number {
  const minutes = starts.map(({ minute }) => minute).sort((a, b) => a - b);
  const middle = minutes[minutes.length >> 1] ?? 0;
  const weights = reaches.map((reach) => {
    const window = { from: middle - reach, to: middle + reach };
    const inside = minutes.filter((minute) => Math.abs(minute - middle) <= reach).length;
    const price = Math.log(reaches.length) + Math.log(workingMinutes / (2 * reach));
    return weighShare(inside, minutes.length, pace.shareBesides(window, own)) - price;
  });
  return Math.max(0, ...weights);
}
