import { describeSession } from "@floyo/core/testing/session-contract";
import type { SecretFile } from "./secret-file.ts";
import { openSession } from "./session.ts";

const address = { serverUrl: "http://127.0.0.1:3569", publishableKey: "public" };

describeSession("the secret file", (ask) => {
  let bytes: Uint8Array<ArrayBuffer> | undefined;
  const file: SecretFile = {
    read: async () => bytes,
    write: async (written) => void (bytes = written),
    destroy: async () => void (bytes = undefined),
  };
  return () =>
    openSession(address, file, async (...request) => {
      const { url, redirect } = new Request(...request);
      const { body, status, contentType } = ask(url, redirect);
      return new Response(body, { status, headers: { "content-type": contentType } });
    });
});
