import type { Kids } from "./kids.ts";
import type { MaskedMiner } from "./masked-miner.ts";
import { suffixEnd } from "./masked-store.ts";

/** Puts what follows the first occurrence of each kid in each suffix into the kid's bucket, at `cursors`. */
export function projectKids(miner: MaskedMiner, kids: Kids): void {
  if (kids.store.width === 1) projectByFlags(miner, kids);
  else projectByMarks(miner, kids);
}

/**
 * One word of flags says which kids are still to come in a suffix, so the scan ends with the last of them. Every place
 * is written, and what was no first occurrence is written over: a branch that nobody can predict costs more.
 */
function projectByFlags({ arenas, cursors }: MaskedMiner, kids: Kids): void {
  const codes = arenas.codes.numbers;
  const flags = arenas.flags.numbers;
  const entries = arenas.entries.numbers;
  const shift = kids.store.shift;
  const wanted = arenas.rows.numbers[kids.flags] ?? 0;
  for (let k = kids.from; k < kids.to; k += 1) {
    let place = entries[k] ?? 0;
    let rest = (flags[place + shift] ?? 0) & wanted;
    while (rest !== 0) {
      const code = codes[place] ?? 0;
      const cursor = cursors[code] ?? 0;
      place += 1;
      entries[cursor] = place;
      cursors[code] = cursor + ((rest >>> code) & 1);
      rest &= ~(1 << code);
    }
  }
}

function projectByMarks({ arenas, cursors, marks }: MaskedMiner, kids: Kids): void {
  const codes = arenas.codes.numbers;
  const entries = arenas.entries.numbers;
  const rows = arenas.rows.numbers;
  for (let code = 0; code < kids.store.size; code += 1) {
    marks[code] = ((rows[kids.flags + (code >>> 5)] ?? 0) >>> code) & 1 ? -1 : kids.to;
  }
  for (let k = kids.from; k < kids.to; k += 1) {
    let place = entries[k] ?? 0;
    for (let code = codes[place] ?? 0; code !== suffixEnd; code = codes[place] ?? 0) {
      place += 1;
      if ((marks[code] ?? 0) >= k) continue;
      marks[code] = k;
      const cursor = cursors[code] ?? 0;
      entries[cursor] = place;
      cursors[code] = cursor + 1;
    }
  }
}
