import { tokenSchema, type Token } from "@floyo/core/events";
import { base64urlToBytes, bytesToBase64url, importSealKey, seal, unseal } from "@floyo/core/keys";
import type { RandomBytes, SealKey } from "@floyo/core/keys";
import type { Label, LabelStore } from "@floyo/core/privacy";
import * as v from "valibot";
import { decodeLines, encodeLine } from "./checked-lines.ts";
import type { DurableFiles } from "./durable-files.ts";
import { joinBytes } from "./join-bytes.ts";
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
const context = new TextEncoder().encode("floyo/vscode/labels/1");
/** In front of each line: it ends what a killed window left of its own. */
const newline = Uint8Array.of(10);
const labelsSchema = v.array(v.tuple([tokenSchema, v.string()]));

/**
 * Readable names in one growing file: a line for each handful of new ones, sealed under a key in two shares. What was read once
 * is kept in memory, never elsewhere in clear.
 */
export function createFileLabelStore(ports: LabelStorePorts): LabelStore {
  const { files, secret, randomBytes, isConsented, maxBytes } = ports;
  let textByToken = new Map<Token, string>();
  let bytesRead = 0;
  const forgetRead = () => {
    textByToken = new Map();
    bytesRead = 0;
  };

  /** Other windows write too: what came since is read now. */
  async function catchUp(): Promise<void> {
    const bytes = (await files.inspect(name))?.bytes ?? 0;
    if (bytes < bytesRead) forgetRead();
    if (bytes === bytesRead) return;
    const key = await readKey(secret);
    const stored = await files.read(name);
    if (key === undefined || stored === undefined) return forgetRead();
    for (const [token, text] of await openLines(key, stored.subarray(bytesRead))) textByToken.set(token, text);
    bytesRead = stored.length;
  }
  async function write(labels: readonly Label[]): Promise<void> {
    const key = (await readKey(secret)) ?? (await importSealKey(await secret.create()));
    const line = await sealLine(key, labels, randomBytes);
    if (bytesRead + line.length > maxBytes) {
      await files.replace(name, joinBytes([await sealLine(key, youngerHalf(textByToken), randomBytes), line]));
      return forgetRead();
    }
    const end = bytesRead + line.length;
    await files.append(name, line);
    bytesRead = end;
    for (const { token, text } of labels) textByToken.set(token, text);
  }

  return {
    remember: (labels) =>
      files.exclusively(async () => {
        if (!(await isConsented())) return;
        await catchUp();
        const fresh = labels.filter(({ token }) => !textByToken.has(token));
        if (fresh.length > 0) await write(fresh);
      }),
    read: async (tokens) => {
      await catchUp();
      return new Map(tokens.flatMap((token) => toEntry(token, textByToken.get(token))));
    },
    erase: () =>
      files.exclusively(async () => {
        await secret.destroy();
        await files.remove(name);
        forgetRead();
      }),
  };
}

async function readKey(secret: SplitSecret): Promise<SealKey | undefined> {
  const bytes = await secret.read();
  return bytes && importSealKey(bytes);
}

const youngerHalf = (textByToken: ReadonlyMap<Token, string>): readonly Label[] =>
  [...textByToken].slice(textByToken.size >> 1).map(([token, text]) => ({ token, text }));

const toEntry = (token: Token, text: string | undefined): [Token, string][] =>
  text === undefined ? [] : [[token, text]];

async function sealLine(key: SealKey, labels: readonly Label[], randomBytes: RandomBytes): Promise<Uint8Array> {
  const plain = new TextEncoder().encode(JSON.stringify(labels.map(({ token, text }) => [token, text])));
  return joinBytes([newline, encodeLine(bytesToBase64url(await seal(key, { plain, context }, randomBytes)))]);
}

/** Lines of a key that was destroyed, and damaged ones, are passed over. */
async function openLines(key: SealKey, bytes: Uint8Array): Promise<readonly [Token, string][]> {
  const labels: [Token, string][] = [];
  for (const line of decodeLines(bytes).lines) {
    const sealed = line.isWhole && typeof line.value === "string" ? base64urlToBytes(line.value) : undefined;
    const opened = sealed && (await unseal(key, sealed, context));
    if (opened?.ok) labels.push(...v.parse(labelsSchema, JSON.parse(new TextDecoder().decode(opened.value))));
  }
  return labels;
}
