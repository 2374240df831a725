import { folderOfPath } from "./file-address.ts";

/** The watcher tells of a change within this time of the editor's own word for it, before or after. */
const reachMs = 5000;

export type Echoes = {
  /** The editor itself did something to this file or folder; the disk will tell of it again. */
  readonly expect: (path: string) => void;
  /** True for what was told already: the file itself, or anything below a folder that was renamed or deleted. */
  readonly isEcho: (path: string, atMs: number) => boolean;
};

export function createEchoes(nowMs: () => number): Echoes {
  const expectedAtMs = new Map<string, number>();
  const sweep = () => {
    for (const [path, atMs] of expectedAtMs) if (nowMs() - atMs > reachMs * 4) expectedAtMs.delete(path);
  };
  const isExpected = (path: string, atMs: number) => Math.abs(atMs - (expectedAtMs.get(path) ?? -Infinity)) <= reachMs;
  return {
    expect: (path) => {
      if (expectedAtMs.size > 1000) sweep();
      expectedAtMs.set(path, nowMs());
    },
    isEcho: (path, atMs) => {
      if (expectedAtMs.size === 0) return false;
      for (let part = path; part !== ""; part = folderOfPath(part)) if (isExpected(part, atMs)) return true;
      return false;
    },
  };
}
