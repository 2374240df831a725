import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openServer } from "./open-server.ts";
import { createMemorySecrets } from "./testing/memory-secrets.ts";

const requests: string[] = [];
beforeEach(() => {
  requests.length = 0;
  vi.stubGlobal("fetch", async (url: string) => {
    requests.push(url);
    return Response.json({ publishableKey: "public", version: "1" });
  });
});
afterEach(() => vi.unstubAllGlobals());

const serverUrl = "https://floyo.example";

test("a server is asked who it is once: what the account knows is not asked again, so that one that is away is left alone", async () => {
  const secrets = createMemorySecrets(new Map());
  const first = await openServer({ serverUrl }, secrets);
  expect(requests).toEqual([`${serverUrl}/functions/v1/api/config`]);
  const address = first.ok ? first.value.address : undefined;
  expect(address).toEqual({ serverUrl, publishableKey: "public" });
  const again = await openServer(address ?? { serverUrl }, secrets);
  expect([again.ok, requests.length]).toEqual([true, 1]);
});
