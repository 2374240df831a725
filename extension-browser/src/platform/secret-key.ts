import type { Bytes } from "@floyo/core/keys";
import type { SecretFile } from "./secret-file.ts";

/** 256 bits in a secret file. What is sealed under them ends with them. */
export type SecretKey = {
  readonly read: () => Promise<Bytes | undefined>;
  /** A new one in place of any old one. */
  readonly create: () => Promise<Bytes>;
  readonly destroy: () => Promise<void>;
};

export const createSecretKey = (file: SecretFile): SecretKey => ({
  read: file.read,
  create: async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    await file.write(bytes);
    return bytes;
  },
  destroy: file.destroy,
});
