import { createCountedNames } from "./counted-names.ts";
import type { LoggedActivity } from "./logged-activity.ts";
import { renumber } from "./renumber.ts";
import type { SymbolLog } from "./symbol-log.ts";

/** How much of a log is held; what is older goes first. */
export type WindowLimits = {
  /** Most activities. */
  readonly maxActivities: number;
  /** Most bytes of their times, their order and their names. */
  readonly maxBytes: number;
};

/**
 * The newest activities of a log, in the order in which they came, held in columns: a million are a dozen megabytes and
 * their names. Times (ms UTC) may jump.
 */
export type ActivityWindow = {
  /** Takes time that does not grow with the window. */
  readonly add: (activity: LoggedActivity) => void;
  /** Lets go of what is at the front and older than this (ms UTC). */
  readonly forget: (beforeMs: number) => void;
  /** The activities' names by symbol, in the order of their first appearance, and the log. */
  readonly read: () => { readonly names: readonly string[]; readonly log: SymbolLog };
  readonly size: () => number;
  readonly bytes: () => number;
  /** How many were let go for want of room in bytes: while it is 0 the window is exact. */
  readonly cut: () => number;
};

const unlimited: WindowLimits = { maxActivities: Infinity, maxBytes: Infinity };
const firstCapacity = 1024;
const bytesPerActivity = Int32Array.BYTES_PER_ELEMENT + Float64Array.BYTES_PER_ELEMENT;

export function createActivityWindow(limits: WindowLimits = unlimited): ActivityWindow {
  const names = createCountedNames();
  // A ring; its length is a power of two.
  let numbers = new Int32Array(firstCapacity);
  let atMs = new Float64Array(firstCapacity);
  let [first, length, cut] = [0, 0, 0];
  const place = (index: number): number => (first + index) & (numbers.length - 1);
  const bytes = (): number => numbers.length * bytesPerActivity + names.bytes();

  function letGo(): void {
    names.release(numbers[first] ?? 0);
    first = place(1);
    length -= 1;
  }

  function cutOff(): void {
    letGo();
    cut += 1;
  }

  function makeRoom(): void {
    if (bytes() + numbers.length * bytesPerActivity > limits.maxBytes) return cutOff();
    numbers = unroll(numbers, first, new Int32Array(2 * length));
    atMs = unroll(atMs, first, new Float64Array(2 * length));
    first = 0;
  }

  return {
    add: ({ at, activity }) => {
      if (length >= limits.maxActivities) letGo();
      if (length === numbers.length) makeRoom();
      numbers[place(length)] = names.take(activity);
      atMs[place(length)] = at;
      length += 1;
      while (bytes() > limits.maxBytes && length > 1) cutOff();
    },
    forget: (beforeMs) => {
      while (length > 0 && (atMs[first] ?? 0) < beforeMs) letGo();
    },
    read: () => {
      const { symbols, kinds } = renumber(unroll(numbers, first, new Int32Array(length)), names.limit());
      const log = { symbols, atMs: unroll(atMs, first, new Float64Array(length)), alphabet: kinds.length };
      return { names: kinds.map(names.nameOf), log };
    },
    size: () => length,
    bytes,
    cut: () => cut,
  };
}

/** Copies the ring, from its first on, into `flat` as far as that goes. */
function unroll<Column extends Int32Array | Float64Array>(ring: Column, first: number, flat: Column): Column {
  flat.set(ring.subarray(first, first + flat.length));
  const wrapped = flat.length - (ring.length - first);
  if (wrapped > 0) flat.set(ring.subarray(0, Math.min(wrapped, first)), ring.length - first);
  return flat;
}
