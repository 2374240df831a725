import type { Token } from "@floyo/core/events";
import type { SealKey } from "@floyo/core/keys";
import type { DurableFiles } from "./durable-files.ts";
import { openLabels, type LabelEntry } from "./label-lines.ts";

/** The names in the file as far as this window read them: in its memory, nowhere else in clear. */
export type KnownLabels = {
  readonly textByToken: ReadonlyMap<Token, string>;
  /** Of the file, when it was last read. */
  readonly bytes: number;
};

const headBytes = 40;

/** Reads on where it stopped; from the beginning when the file was written anew: then its first nonce is another. */
export function createLabelReader(files: DurableFiles, name: string, readKey: () => Promise<SealKey | undefined>) {
  let textByToken = new Map<Token, string>();
  let bytes = 0;
  let head = new Uint8Array();
  const forget = () => {
    textByToken = new Map();
    bytes = 0;
    head = new Uint8Array();
  };
  const add = (entries: readonly LabelEntry[]) => entries.forEach(([token, text]) => textByToken.set(token, text));

  return {
    forget,
    /** Other windows write too: what came since is read now. */
    catchUp: async (): Promise<KnownLabels> => {
      const now = (await files.inspect(name))?.bytes ?? 0;
      if (now < bytes) forget();
      if (now === bytes) return { textByToken, bytes };
      const [key, stored] = [await readKey(), await files.read(name)];
      if (key === undefined || stored === undefined || head.some((byte, index) => byte !== stored[index])) forget();
      if (key === undefined || stored === undefined) return { textByToken, bytes };
      add(await openLabels(key, stored.subarray(bytes)));
      bytes = stored.length;
      head = stored.slice(0, headBytes);
      return { textByToken, bytes };
    },
    /** What this window itself appended. */
    addLine: (line: Uint8Array, entries: readonly LabelEntry[]): void => {
      if (bytes === 0) head = line.slice(0, headBytes);
      bytes += line.length;
      add(entries);
    },
  };
}
