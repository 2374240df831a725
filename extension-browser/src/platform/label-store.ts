import { Dexie, type Table } from "dexie";
import type { Token } from "@floyo/core/events";
import { importSealKey, seal, unseal, type SealKey } from "@floyo/core/keys";
import type { Label, LabelStore } from "@floyo/core/privacy";
import type { SecretKey } from "./secret-key.ts";

type SealedLabel = { readonly token: Token; readonly sealed: Uint8Array<ArrayBuffer> };

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/**
 * Readable names in IndexedDB, each sealed for its own token. A record that is deleted there stays on the disk for a
 * while; what erases the names is the end of their key, which lies elsewhere.
 */
export function createIndexedDbLabelStore(databaseName: string, secret: SecretKey): LabelStore {
  const database = new Dexie(databaseName);
  database.version(1).stores({ labels: "token" });
  const table: Table<SealedLabel, Token> = database.table("labels");

  async function readKey(): Promise<SealKey | undefined> {
    const bytes = await secret.read();
    return bytes && importSealKey(bytes);
  }

  return {
    remember: async (labels) => {
      const known = await table.bulkGet(labels.map(({ token }) => token));
      const fresh = labels.filter((_, index) => known[index] === undefined);
      if (fresh.length === 0) return;
      const key = (await readKey()) ?? (await importSealKey(await secret.create()));
      await table.bulkPut(await Promise.all(fresh.map((label) => sealLabel(key, label))));
    },
    read: async (tokens) => {
      const key = await readKey();
      if (!key) return new Map();
      const sealed = await table.bulkGet([...new Set(tokens)]);
      const opened = await Promise.all(sealed.map(async (label) => (label ? openLabel(key, label) : undefined)));
      return new Map(opened.flatMap((label) => (label ? [[label.token, label.text] as const] : [])));
    },
    keepOnly: async (tokens) => {
      const known = await table.toCollection().primaryKeys();
      await table.bulkDelete(known.filter((token) => !tokens.has(token)));
    },
    erase: async () => {
      await secret.destroy();
      await table.clear();
    },
  };
}

const tokenToContext = (token: Token) => new TextEncoder().encode(`label/1\0${token}`);

async function sealLabel(key: SealKey, { token, text }: Label): Promise<SealedLabel> {
  const sealable = { plain: new TextEncoder().encode(text), context: tokenToContext(token) };
  return { token, sealed: await seal(key, sealable, randomBytes) };
}

/** A label that another key sealed, or that was moved to another token, is no label. */
async function openLabel(key: SealKey, { token, sealed }: SealedLabel): Promise<Label | undefined> {
  const opened = await unseal(key, sealed, tokenToContext(token));
  return opened.ok ? { token, text: new TextDecoder().decode(opened.value) } : undefined;
}
