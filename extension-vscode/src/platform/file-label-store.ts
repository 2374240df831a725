import type { Token } from "@floyo/core/events";
import { importSealKey, type RandomBytes, type SealKey } from "@floyo/core/keys";
import type { LabelStore } from "@floyo/core/privacy";
import type { DurableFiles } from "./durable-files.ts";
import { joinBytes } from "./join-bytes.ts";
import { createLabelReader, type KnownLabels } from "./known-labels.ts";
import { sealLabels, type LabelEntry } from "./label-lines.ts";
import type { SplitSecret } from "./split-secret.ts";

export type LabelStorePorts = {
  readonly files: DurableFiles;
  readonly secret: SplitSecret;
  readonly randomBytes: RandomBytes;
  /** Asked while the lock is held: a withdrawal in another window holds for names that are on their way. */
  readonly isConsented: () => Promise<boolean>;
  /** Above this the older half of the names goes. */
  readonly maxBytes: number;
};

const name = "labels";

/** Readable names in one growing file: a line for each handful of new ones, sealed under a key in two shares. */
export function createFileLabelStore(ports: LabelStorePorts): LabelStore {
  const { files, secret, randomBytes, isConsented, maxBytes } = ports;
  const readKey = () => openKey(secret);
  const seal = async (entries: readonly LabelEntry[]) =>
    sealLabels((await readKey()) ?? (await importSealKey(await secret.create())), entries, randomBytes);
  const reader = createLabelReader(files, name, readKey);

  async function replace(...lines: readonly Uint8Array[]): Promise<void> {
    await files.replace(name, joinBytes(lines));
    reader.forget();
  }
  async function append(entries: readonly LabelEntry[], { textByToken, bytes }: KnownLabels): Promise<void> {
    const line = await seal(entries);
    if (bytes + line.length > maxBytes) return replace(await seal(youngerHalf(textByToken)), line);
    await files.append(name, line);
    reader.addLine(line, entries);
  }

  return {
    remember: (labels) =>
      files.exclusively(async () => {
        if (!(await isConsented())) return;
        const known = await reader.catchUp();
        const entries = labels.map(({ token, text }): LabelEntry => [token, text]);
        const fresh = entries.filter(([token]) => !known.textByToken.has(token));
        if (fresh.length > 0) await append(fresh, known);
      }),
    read: async (tokens) => {
      const { textByToken } = await reader.catchUp();
      return new Map(tokens.flatMap((token) => toEntry(token, textByToken.get(token))));
    },
    keepOnly: (tokens) =>
      files.exclusively(async () => {
        const { textByToken } = await reader.catchUp();
        const kept = [...textByToken].filter(([token]) => tokens.has(token));
        if (kept.length < textByToken.size) await replace(await seal(kept));
      }),
    erase: () =>
      files.exclusively(async () => {
        await secret.destroy();
        await files.remove(name);
        reader.forget();
      }),
  };
}

async function openKey(secret: SplitSecret): Promise<SealKey | undefined> {
  const bytes = await secret.read();
  return bytes && importSealKey(bytes);
}

const youngerHalf = (textByToken: ReadonlyMap<Token, string>): readonly LabelEntry[] =>
  [...textByToken].slice(textByToken.size >> 1);

const toEntry = (token: Token, text: string | undefined): [Token, string][] =>
  text === undefined ? [] : [[token, text]];
