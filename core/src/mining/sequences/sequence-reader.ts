import { failure, type Result, success } from "../../result.ts";
import { createSequenceCollector, type SequenceCollector, type SequenceDatabase } from "./sequence-database.ts";

export type SequenceReader = {
  /** Reads on; false once a line was wrong, when there is no use in more. */
  readonly read: (bytes: Uint8Array) => boolean;
  readonly finish: () => Result<SequenceDatabase, "line-not-sequence">;
};

/**
 * Reads sequences from the bytes of a text, chunk by chunk: one a line, of integers from 0 to 2^53 - 1 with blanks
 * between them. The separators -1 and -2 of SPMF's form are passed over, and so are empty lines.
 */
export function createSequenceReader(): SequenceReader {
  const collector = createSequenceCollector();
  const text = createText(collector);
  let isRight = true;
  return {
    read(bytes) {
      for (let i = 0; i < bytes.length && isRight; i += 1) isRight = text.take(bytes[i] ?? 0);
      return isRight;
    },
    finish() {
      if (isRight && text.endWord()) {
        collector.endSequence();
        return success(collector.finish());
      }
      const detail = `Line ${text.line()} is not a sequence of integers from 0 on with blanks between them; nothing was mined.`;
      return failure("line-not-sequence", detail);
    },
  };
}

const zero = 48;
const minus = 45;
const newline = 10;
const isBlank = (byte: number): boolean => byte === 32 || byte === newline || byte === 13 || byte === 9;
/** What Windows puts before a text. */
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** Takes a text byte by byte. `take` and `endWord` are false when what they end is no word of a line. */
function createText({ addItem, endSequence }: SequenceCollector) {
  let line = 1;
  let markLength = 0;
  let value = -1;
  let isSeparator = false;

  function endWord(): boolean {
    const isWord = isSeparator ? value === 1 || value === 2 : value <= Number.MAX_SAFE_INTEGER;
    if (isWord && value >= 0 && !isSeparator) addItem(value);
    value = -1;
    isSeparator = false;
    return isWord;
  }

  function take(byte: number): boolean {
    const digit = byte - zero;
    if (digit >= 0 && digit <= 9) {
      value = value < 0 ? digit : value * 10 + digit;
      return true;
    }
    if (isBlank(byte)) {
      if (!endWord()) return false;
      if (byte !== newline) return true;
      endSequence();
      line += 1;
      return true;
    }
    if (byte === minus && value < 0 && !isSeparator) {
      isSeparator = true;
      return true;
    }
    markLength += 1;
    return byte === byteOrderMark[markLength - 1] && line === 1 && value < 0;
  }

  return { take, endWord, line: () => line };
}
