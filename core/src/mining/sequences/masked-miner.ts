import { type Arena, reserve } from "./arena.ts";
import { type BitCounter, createBitCounter } from "./bit-counter.ts";
import type { MaskedArenas } from "./masked-store.ts";
import type { MiningTask } from "./mining-task.ts";

/** What the steps of mining by flags share. */
export type MaskedMiner = MiningTask & {
  readonly arenas: MaskedArenas & { readonly entries: Arena };
  readonly counter: BitCounter;
  /** By code: where the next entry of its bucket goes. */
  readonly cursors: Int32Array;
  /** By code: the last suffix that it was seen in. */
  readonly marks: Int32Array;
};

export function createMaskedMiner(task: MiningTask): MaskedMiner {
  return {
    ...task,
    arenas: {
      codes: { numbers: new Uint8Array(1 << 12), top: 0 },
      flags: { numbers: new Int32Array(1 << 12), top: 0 },
      rows: { numbers: new Int32Array(1 << 12), top: 0 },
      entries: { numbers: new Int32Array(1 << 12), top: 0 },
    },
    counter: createBitCounter(),
    cursors: new Int32Array(256),
    marks: new Int32Array(256),
  };
}

export const reserveRow = ({ arenas }: MaskedMiner, length: number): number => reserve(arenas.rows, length);

/** How full the arenas are, to be emptied to there later. */
export type ArenaTops = {
  readonly codes: number;
  readonly flags: number;
  readonly rows: number;
  readonly entries: number;
};

export const readTops = ({ codes, flags, rows, entries }: MaskedMiner["arenas"]): ArenaTops => ({
  codes: codes.top,
  flags: flags.top,
  rows: rows.top,
  entries: entries.top,
});

export function writeTops({ codes, flags, rows, entries }: MaskedMiner["arenas"], tops: ArenaTops): void {
  codes.top = tops.codes;
  flags.top = tops.flags;
  rows.top = tops.rows;
  entries.top = tops.entries;
}
