import { describeSession } from "@floyo/core/testing/session-contract";
import { openSession } from "./session.ts";
import { createMemorySecrets } from "./testing/memory-secrets.ts";

const address = { serverUrl: "http://127.0.0.1:3569", publishableKey: "public" };

describeSession("the editor's secret storage", (ask) => {
  const secrets = createMemorySecrets();
  return () =>
    openSession(address, secrets, async (...request) => {
      const { url, redirect } = new Request(...request);
      const { body, status, contentType } = ask(url, redirect);
      return new Response(body, { status, headers: { "content-type": contentType } });
    });
});
