import {
  type ChangeKind,
  createFollowSwitch,
  followChanges,
  longestStreamMs,
  openChangeStream,
  type ServerAccess,
} from "@floyo/core/sync";
import { type ReadonlySignal, signal } from "@preact/signals";

export type Changes = {
  /** What has changed last. */
  readonly changed: ReadonlySignal<ReadonlySet<ChangeKind>>;
  /** Follows while the person can see the page; answers how to end it. */
  readonly follow: () => () => void;
};

/** Hears from the server what the person changes elsewhere, so that the page shows it by itself. */
export function createChanges(access: ServerAccess): Changes {
  const changed = signal<ReadonlySet<ChangeKind>>(new Set());
  const onChange = async (kinds: ReadonlySet<ChangeKind>): Promise<boolean> => {
    changed.value = kinds;
    return true;
  };
  const { on, off } = createFollowSwitch((ended) => {
    const open = () => openChangeStream(access, AbortSignal.any([ended, AbortSignal.timeout(longestStreamMs)]));
    const wait = (ms: number) => waitOr(ended, ms);
    return followChanges({ open, isWanted: async () => true, onChange, wait, random: Math.random }, ended);
  });
  const look = () => (document.visibilityState === "visible" ? on() : off());
  return {
    changed,
    follow: () => {
      look();
      document.addEventListener("visibilitychange", look);
      return () => {
        document.removeEventListener("visibilitychange", look);
        off();
      };
    },
  };
}

const waitOr = (ended: AbortSignal, ms: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    ended.addEventListener("abort", end, { once: true });
  });
