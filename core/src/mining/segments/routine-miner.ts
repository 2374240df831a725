import { type Result, success } from "../../result.ts";
import { type ActivityWindow, createActivityWindow, type WindowLimits } from "./activity-window.ts";
import { discoverInWindow, type Discovery } from "./discover-routines.ts";
import type { LoggedActivity } from "./logged-activity.ts";
import type { DiscoveryOptions } from "./options.ts";
import { decodeWindow, encodeWindow, type SnapshotFailure } from "./window-snapshot.ts";

export type RoutineMinerOptions = Partial<WindowLimits & DiscoveryOptions>;

/**
 * Discovers routines in a log as it grows, within bounded memory: `routines()` is at every moment what
 * `discoverRoutines` answers for the activities in the window.
 */
export type RoutineMiner = {
  /** Takes time that does not grow with the window. */
  readonly push: (activity: LoggedActivity) => void;
  /** Lets go of what is at the front and older than this (ms UTC). */
  readonly forget: (beforeMs: number) => void;
  /** Reads the window, in time linear in it; asked again without a push between, the same answer at once. */
  readonly routines: () => MinedWindow;
  /** What `restoreRoutineMiner` goes on from. */
  readonly snapshot: () => Uint8Array<ArrayBuffer>;
  /** How many activities are in the window. */
  readonly size: () => number;
  /** What its tables take. */
  readonly bytes: () => number;
};

/** `cut`: how many activities were let go because the tables were full; while it is 0 the window is exact. */
export type MinedWindow = Discovery & { readonly cut: number };

/** Ten thousand activities are some weeks of one person's work. */
const defaultLimits: WindowLimits = { maxActivities: 10_000, maxBytes: 8 * 2 ** 20 };

export function createRoutineMiner(options: RoutineMinerOptions = {}): RoutineMiner {
  return mineWindow(createWindow(options), options, 0);
}

/** Goes on from a snapshot; what does not fit into these limits is let go, the oldest first. */
export function restoreRoutineMiner(
  snapshot: Uint8Array,
  options: RoutineMinerOptions = {},
): Result<RoutineMiner, SnapshotFailure> {
  const window = createWindow(options);
  const cut = decodeWindow(snapshot, window.add);
  return cut.ok ? success(mineWindow(window, options, cut.value)) : cut;
}

const createWindow = (options: RoutineMinerOptions): ActivityWindow =>
  createActivityWindow({ ...defaultLimits, ...options });

function mineWindow(window: ActivityWindow, options: RoutineMinerOptions, cutBefore: number): RoutineMiner {
  let mined: MinedWindow | undefined;
  const cut = (): number => cutBefore + window.cut();
  return {
    push: (activity) => {
      window.add(activity);
      mined = undefined;
    },
    forget: (beforeMs) => {
      window.forget(beforeMs);
      mined = undefined;
    },
    routines: () => (mined ??= { ...discoverInWindow(window, options), cut: cut() }),
    snapshot: () => encodeWindow({ ...window.read(), cut: cut() }),
    size: window.size,
    bytes: window.bytes,
  };
}
