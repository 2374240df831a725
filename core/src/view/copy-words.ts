import type { DeviceIdentity } from "../sync/index.ts";

/** What became of a device that woke up as a copy of another one; `undefined` for all others. */
export const copyToWords = ({ device }: DeviceIdentity): string | undefined =>
  device === undefined
    ? undefined
    : "It began as a copy of another device and goes on as one of its own, with all that it noted. Nothing is to be done.";
