import type { KeyStore } from "@floyo/core/keys";
import type { SecretFile } from "./secret-file.ts";

/** The keys as one JSON value in a secret file. What cannot be read as JSON is given as the text it is: core refuses it. */
export function createSecretFileKeyStore(file: SecretFile): KeyStore {
  return {
    load: async () => {
      const bytes = await file.read();
      return bytes && parseJson(new TextDecoder().decode(bytes));
    },
    save: (keys) => file.write(new TextEncoder().encode(JSON.stringify(keys))),
    erase: () => file.destroy(),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
