import type { Uri } from "vscode";
import { createQuietTimer } from "./quiet-timer.ts";

/** The editor saves by itself every second of typing; the person saved once. */
const quiet = { quietMs: 30_000, maxMs: 300_000 };

/** Holds automatic saves of a document back until it has come to rest, then tells of the last one. */
export function createAutoSaves(tell: (uri: Uri, atMs: number) => void) {
  const held = new Map<string, { uri: Uri; atMs: number; timer: ReturnType<typeof createQuietTimer> }>();
  const forget = (uri: Uri) => {
    held.get(uri.toString())?.timer.dispose();
    held.delete(uri.toString());
  };
  const release = (key: string) => {
    const save = held.get(key);
    if (save === undefined) return;
    forget(save.uri);
    tell(save.uri, save.atMs);
  };
  return {
    note: (uri: Uri, atMs: number) => {
      const key = uri.toString();
      const timer = held.get(key)?.timer ?? createQuietTimer(quiet, () => release(key));
      held.set(key, { uri, atMs, timer });
      timer.note();
    },
    /** The person saved it by hand: that tells it all. */
    forget,
    dispose: () => [...held.keys()].forEach(release),
  };
}
