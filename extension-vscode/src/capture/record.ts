import type { Signal } from "@floyo/core/privacy";

/** Where every capture source ends. What happens to a signal is decided behind it: the privacy filter first. */
export type Record = (signal: Signal) => void;

type Moment = Pick<Signal, "atMs" | "utcOffsetMinutes" | "surface">;

export const momentOf = (atMs: number): Moment => ({
  atMs,
  utcOffsetMinutes: -new Date(atMs).getTimezoneOffset(),
  surface: "vscode",
});
