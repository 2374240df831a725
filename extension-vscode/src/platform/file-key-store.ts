import { importSealKey, seal, unseal, type KeyStore, type RandomBytes } from "@floyo/core/keys";
import type { DurableFiles } from "./durable-files.ts";
import type { SplitSecret } from "./split-secret.ts";

const name = "keys.sealed";
const context = new TextEncoder().encode("floyo/vscode/keys/1");

/** What lies there, but cannot be opened: core refuses it, and the person decides. */
const unreadable = "unreadable";

/** The keys as one sealed file. One caller at a time: who opens or changes them holds the folder. */
export const createFileKeyStore = (files: DurableFiles, secret: SplitSecret, randomBytes: RandomBytes): KeyStore => ({
  load: async () => {
    const sealed = await files.read(name);
    if (sealed === undefined) return undefined;
    const key = await secret.read();
    if (key === undefined) return unreadable;
    const opened = await unseal(await importSealKey(key), Uint8Array.from(sealed), context);
    if (!opened.ok) return unreadable;
    const keys: unknown = JSON.parse(new TextDecoder().decode(opened.value));
    return keys;
  },
  save: async (keys) => {
    const key = await importSealKey((await secret.read()) ?? (await secret.create()));
    const plain = new TextEncoder().encode(JSON.stringify(keys));
    const sealed = await seal(key, { plain, context }, randomBytes);
    await files.supersede(name, sealed); // a root that was changed must not lie on under the same secret
  },
  erase: async () => {
    await secret.destroy();
    await files.remove(name);
  },
});
