/** Where the text of an export is cut: each event of a bucket by itself, and what is left of it. */
export type ExportSplitter = {
  /** The next bytes (UTF-8), of any length. */
  readonly push: (bytes: Uint8Array) => void;
  /**
   * The export without its events, as JSON text: an array of events holds nothing but its number. It is no JSON when what
   * was pushed was none, or broke off.
   */
  readonly end: () => string;
};

/** `{"buckets":{"ID":{"events":[{`: the array is the fourth bracket, an event the fifth. */
const [arrayDepth, eventDepth] = [4, 5];
const [quote, backslash, openArray, closeArray, openObject, closeObject] = [34, 92, 91, 93, 123, 125];

/**
 * Cuts an export as it comes, so that a year of it is never in memory: `onEvent` gets the JSON text of each event and the
 * number of its array. Only brackets and strings are looked at; whoever wants a piece parses it.
 */
export function createExportSplitter(onEvent: (text: string, array: number) => void): ExportSplitter {
  const decoder = new TextDecoder();
  const kept: string[] = [];
  let [depth, arrays, isInArray] = [0, 0, false];
  /** Where the bytes to come go on with a string: behind the byte that an escape holds. */
  let stringFrom: number | undefined;
  /** What is to be cut off and began in earlier bytes. */
  let begun = new Uint8Array();
  const take = (bytes: Uint8Array): string => {
    const whole = begun.length === 0 ? bytes : join(begun, bytes);
    begun = new Uint8Array();
    return decoder.decode(whole);
  };

  /** Answers from where on the bytes belong to the next piece. */
  function open(bytes: Uint8Array, from: number, at: number): number {
    depth += 1;
    if (isInArray) return depth === eventDepth ? at : from;
    isInArray = depth === arrayDepth && bytes[at] === openArray;
    if (isInArray) kept.push(take(bytes.subarray(from, at + 1)), `${arrays}`);
    return from;
  }
  function close(bytes: Uint8Array, from: number, at: number): number {
    depth -= 1;
    if (!isInArray || depth >= arrayDepth + 1) return from;
    if (depth === arrayDepth) onEvent(take(bytes.subarray(from, at + 1)), arrays);
    else [isInArray, arrays] = [false, arrays + 1];
    return at;
  }
  function push(bytes: Uint8Array): void {
    let from = 0;
    let at = stringFrom === undefined ? 0 : endOfString(bytes, stringFrom) + 1;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === quote) at = endOfString(bytes, at + 1);
      else if (byte === openObject || byte === openArray) from = open(bytes, from, at);
      else if (byte === closeObject || byte === closeArray) from = close(bytes, from, at);
    }
    stringFrom = at > bytes.length ? at - 1 - bytes.length : undefined;
    if (!isInArray || depth > arrayDepth) begun = join(begun, bytes.subarray(from));
  }
  return { push, end: () => kept.join("") + take(new Uint8Array()) };
}

/** Of its closing quote. At the end of the bytes or one behind it when there is none: the string goes on. */
function endOfString(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
