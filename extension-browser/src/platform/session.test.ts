import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SecretFile } from "./secret-file.ts";
import { openSession, type WebFetch } from "./session.ts";

const address = { serverUrl: "http://127.0.0.1:3569", publishableKey: "public" };

/** The worker and the pages of one browser: they share the secret file. */
function openWindows(fetch: WebFetch) {
  let bytes: Uint8Array<ArrayBuffer> | undefined;
  const file: SecretFile = {
    read: async () => bytes,
    write: async (written) => void (bytes = written),
    destroy: async () => void (bytes = undefined),
  };
  return () => openSession(address, file, fetch);
}

/** The server's sign-in: what it says to a renewal is up to the test. Each renewal gives another pair of tokens. */
function createAuth() {
  const auth = { renewals: 0, redirects: [] as unknown[], refuse: (): Response | undefined => undefined };
  const fetch: WebFetch = async (...request) => {
    const { url, redirect } = new Request(...request);
    auth.redirects.push(redirect);
    const isRenewal = url.endsWith("grant_type=refresh_token");
    const refused = isRenewal ? auth.refuse() : undefined;
    if (refused !== undefined) return refused;
    if (isRenewal) auth.renewals += 1;
    return Response.json(tokens(auth.renewals));
  };
  return { auth, fetch };
}

const hourSeconds = 3600;
const tokens = (number: number) => ({
  access_token: `access-${number}`,
  refresh_token: `refresh-${number}`,
  token_type: "bearer",
  expires_in: hourSeconds,
  expires_at: Math.floor(Date.now() / 1000) + hourSeconds,
  user: { id: "ada" },
});
const refusal = (status: number, code: string) => () => Response.json({ code, message: "No." }, { status });
const offline = () => {
  throw new TypeError("fetch failed");
};

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "Date"] }));
afterEach(() => vi.useRealTimers());

/** The library tries again for half a minute. */
async function afterTries<T>(answer: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(60_000);
  return answer;
}

async function openSignedIn() {
  const { auth, fetch } = createAuth();
  const open = openWindows(fetch);
  const session = open();
  await session.signInByPassword("ada@example.test", "long enough");
  return { auth, session, open };
}

const passHours = (hours: number) => vi.setSystemTime(Date.now() + hours * hourSeconds * 1000);

test("fault 10: a token that ran out is renewed before it is used", async () => {
  const { session } = await openSignedIn();
  expect(await session.accessToken()).toBe("access-0");
  passHours(2);
  expect(await session.accessToken()).toBe("access-1");
});

test("fault 10: a token that the server no longer takes is renewed though its time is not over", async () => {
  const { session } = await openSignedIn();
  expect(await session.refreshAccessToken()).toEqual({ ok: true, value: "access-1" });
  expect(await session.accessToken()).toBe("access-1");
});

test.each([
  ["there is no network", offline],
  ["the server is started anew", refusal(503, "database-unavailable")],
  ["a captive portal answers", () => new Response("<html>Log in</html>", { headers: { "content-type": "text/html" } })],
])("fault 10: ran out while %s, nobody is signed out: it is renewed when that is over", async (_why, refuse) => {
  const { auth, session } = await openSignedIn();
  passHours(2);
  auth.refuse = refuse;
  expect(await afterTries(session.accessToken())).toBeUndefined();
  expect(await afterTries(session.refreshAccessToken())).toEqual({ ok: false, code: "no-connection" });
  auth.refuse = () => undefined;
  passHours(1);
  expect(await session.accessToken()).toBe("access-1");
});

test("fault 10: a renewal that the server refuses signs out", async () => {
  const { auth, session } = await openSignedIn();
  passHours(2);
  auth.refuse = refusal(400, "refresh_token_not_found");
  expect(await session.accessToken()).toBeUndefined();
  expect(await session.refreshAccessToken()).toEqual({ ok: false, code: "signed-out" });
});

test("fault 10: nobody signed in is signed out, and nothing is asked", async () => {
  const { auth, fetch } = createAuth();
  const session = openWindows(fetch)();
  expect(await session.accessToken()).toBeUndefined();
  expect(await session.refreshAccessToken()).toEqual({ ok: false, code: "signed-out" });
  expect(auth.redirects).toEqual([]);
});

test("fault 10: two windows that renew at once are both signed in afterwards, with one token", async () => {
  const { auth, session, open } = await openSignedIn();
  const other = open();
  passHours(2);
  await Promise.all([session.accessToken(), other.accessToken()]);
  expect(auth.renewals).toBe(2);
  const now = await session.accessToken();
  expect(now).toMatch(/^access-[12]$/);
  expect(await other.accessToken()).toBe(now);
});

test("fault 9: passwords and tokens follow no redirect", async () => {
  const { auth, session } = await openSignedIn();
  await session.refreshAccessToken();
  expect(auth.redirects).toEqual(["error", "error"]);
});
