import { createIntList, pushInt, takeInts } from "./int-list.ts";

/** Sequences of items in one flat list. Items are written as indexes into `names`, in the order of their first use. */
export type SequenceDatabase = {
  readonly items: Int32Array;
  /** Where each sequence begins in `items`, and at last where the last one ends. */
  readonly starts: Int32Array;
  readonly names: readonly number[];
  /** In how many sequences each item is. */
  readonly supports: readonly number[];
};

/** Names below this are looked up in a table; the others in a map. */
const tableSize = 1 << 20;

export type SequenceCollector = {
  readonly addItem: (name: number) => void;
  /** A sequence without items is none. */
  readonly endSequence: () => void;
  readonly finish: () => SequenceDatabase;
};

/** Collects sequences item by item. */
export function createSequenceCollector(): SequenceCollector {
  const items = createIntList();
  const starts = createIntList();
  const names: number[] = [];
  const supports: number[] = [];
  const lastSequences: number[] = [];
  const identify = createIdentifier(names);
  let sequence = 0;
  let sequenceStart = 0;
  pushInt(starts, 0);
  return {
    addItem(name: number): void {
      const item = identify(name);
      pushInt(items, item);
      if (lastSequences[item] === sequence) return;
      lastSequences[item] = sequence;
      supports[item] = (supports[item] ?? 0) + 1;
    },
    endSequence(): void {
      if (items.length === sequenceStart) return;
      sequenceStart = items.length;
      pushInt(starts, sequenceStart);
      sequence += 1;
    },
    finish: (): SequenceDatabase => ({ items: takeInts(items), starts: takeInts(starts), names, supports }),
  };
}

/** Gives each name the index of its first use. */
function createIdentifier(names: number[]): (name: number) => number {
  let table = new Int32Array(1 << 8);
  const map = new Map<number, number>();
  return (name) => {
    if (name < table.length) {
      const known = table[name] ?? 0;
      if (known > 0) return known - 1;
      table[name] = names.push(name);
      return names.length - 1;
    }
    if (name < tableSize) {
      const larger = new Int32Array(Math.min(tableSize, Math.max(name + 1, table.length * 2)));
      larger.set(table);
      table = larger;
      table[name] = names.push(name);
      return names.length - 1;
    }
    const known = map.get(name);
    if (known !== undefined) return known;
    map.set(name, names.length);
    return names.push(name) - 1;
  };
}

/** The same from lists of items. */
export function collectSequences(sequences: Iterable<Iterable<number>>): SequenceDatabase {
  const collector = createSequenceCollector();
  for (const sequence of sequences) {
    for (const item of sequence) collector.addItem(item);
    collector.endSequence();
  }
  return collector.finish();
}
