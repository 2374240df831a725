/** Names numbered while they are in use; a number that came free is given again. */
export type CountedNames = {
  /** The number of a name, in use once more. */
  readonly take: (name: string) => number;
  /** In use once less; the last time its number comes free. */
  readonly release: (number: number) => void;
  readonly nameOf: (number: number) => string;
  /** All numbers are below it. */
  readonly limit: () => number;
  readonly bytes: () => number;
};

/** A name's own bytes, and its places in the tables. */
const bytesOf = (name: string): number => 2 * name.length + 96;

export function createCountedNames(): CountedNames {
  const numberByName = new Map<string, number>();
  const names: string[] = [];
  const counts: number[] = [];
  const free: number[] = [];
  let bytes = 0;

  function give(name: string): number {
    const number = free.pop() ?? names.length;
    numberByName.set(name, number);
    names[number] = name;
    counts[number] = 0;
    bytes += bytesOf(name);
    return number;
  }

  return {
    take: (name) => {
      const number = numberByName.get(name) ?? give(name);
      counts[number] = (counts[number] ?? 0) + 1;
      return number;
    },
    release: (number) => {
      const count = (counts[number] ?? 0) - 1;
      counts[number] = count;
      if (count > 0) return;
      const name = names[number] ?? "";
      numberByName.delete(name);
      free.push(number);
      bytes -= bytesOf(name);
    },
    nameOf: (number) => names[number] ?? "",
    limit: () => names.length,
    bytes: () => bytes,
  };
}
