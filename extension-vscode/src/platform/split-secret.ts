import { base64urlToBytes, bytesToBase64url, type Bytes, type RandomBytes } from "@floyo/core/keys";
import type { SecretStorage } from "vscode";
import type { DurableFiles } from "./durable-files.ts";

/** 256 bits in two shares: the editor's secret storage alone, which is weak on some systems, says nothing, nor does the file. */
export type SplitSecret = {
  /** `undefined` when it was never made, or a share is gone. */
  readonly read: () => Promise<Bytes | undefined>;
  /** A new one in place of any old one. */
  readonly create: () => Promise<Bytes>;
  /** Ends what was sealed under it. The file is overwritten on the disk before it is removed. */
  readonly destroy: () => Promise<void>;
};

export type SplitSecretPorts = {
  readonly name: string;
  readonly secrets: Pick<SecretStorage, "get" | "store" | "delete">;
  readonly files: DurableFiles;
  readonly randomBytes: RandomBytes;
};

const length = 32;

export function createSplitSecret({ name, secrets, files, randomBytes }: SplitSecretPorts): SplitSecret {
  const secretName = `floyo.${name}`;
  const fileName = `${name}.share`;

  async function read(): Promise<Bytes | undefined> {
    const ours = await files.read(fileName);
    // Zeros are left when a destruction is cut short: with them the other share would be the whole secret.
    if (ours?.length !== length || ours.every((byte) => byte === 0)) return undefined;
    const stored = await secrets.get(secretName);
    const theirs = stored === undefined ? undefined : base64urlToBytes(stored);
    return theirs?.length === length ? joinShares(ours, theirs) : undefined;
  }

  return {
    read,
    create: async () => {
      const [ours, theirs] = [randomBytes(length), randomBytes(length)];
      await secrets.store(secretName, bytesToBase64url(theirs));
      await files.exclusively(() => files.supersede(fileName, ours));
      return joinShares(ours, theirs);
    },
    destroy: async () => {
      await files.exclusively(async () => {
        if ((await files.inspect(fileName)) === undefined) return;
        await files.overwrite(fileName, new Uint8Array(length));
        await files.remove(fileName);
      });
      await secrets.delete(secretName);
    },
  };
}

const joinShares = (left: Uint8Array, right: Uint8Array): Bytes =>
  Uint8Array.from(left, (byte, index) => byte ^ (right[index] ?? 0));
