/** Room for numbers that is taken from the top and given back in the reverse order, so that mining makes no garbage. */
export type Arena<Numbers extends Int32Array | Uint8Array = Int32Array> = { numbers: Numbers; top: number };

/** Takes room for `count` numbers and says where it begins. The numbers in it are those of an earlier use. */
export function reserve<Numbers extends Int32Array | Uint8Array>(arena: Arena<Numbers>, count: number): number {
  const start = arena.top;
  arena.top = start + count;
  if (arena.top > arena.numbers.length) enlarge(arena);
  return start;
}

/** Sees to it that so many numbers can be taken, without taking them: to enlarge once is cheaper than step by step. */
export function prepare<Numbers extends Int32Array | Uint8Array>(arena: Arena<Numbers>, count: number): void {
  arena.top = reserve(arena, count);
}

function enlarge<Numbers extends Int32Array | Uint8Array>(arena: Arena<Numbers>): void {
  const length = Math.max(arena.top, Math.ceil(arena.numbers.length * 1.5));
  const larger = arena.numbers instanceof Int32Array ? new Int32Array(length) : new Uint8Array(length);
  larger.set(arena.numbers);
  Object.assign(arena, { numbers: larger });
}
