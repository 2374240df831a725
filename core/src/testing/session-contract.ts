import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Session } from "../sync/index.ts";

export type AuthAnswer = { readonly status: number; readonly contentType: string; readonly body: string };
/** What a server says to the auth library; it throws where there is no network. */
export type AskAuth = (url: string, redirect: string) => AuthAnswer;

/** Opens the session of one computer, again and again; two that are open are two windows. */
type OpenSession = () => Session;

const startMs = 1_794_816_000_000;
const hourSeconds = 3600;

const toJson = (json: unknown, status = 200): AuthAnswer => ({
  status,
  contentType: "application/json",
  body: JSON.stringify(json),
});
const toTokens = (number: number, nowMs: number) => ({
  access_token: `access-${number}`,
  refresh_token: `refresh-${number}`,
  token_type: "bearer",
  expires_in: hourSeconds,
  expires_at: Math.floor(nowMs / 1000) + hourSeconds,
  user: { id: "ada" },
});
const refusal = (status: number, code: string) => () => toJson({ code, message: "No." }, status);
const offline = () => {
  throw new TypeError("fetch failed");
};
const captivePortal = () => ({ status: 200, contentType: "text/html", body: "<html>Log in</html>" });

/** The library tries again for half a minute. */
async function afterTries<T>(answer: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(60_000);
  return answer;
}

/** The contract of a session: each surface calls this in its own test, with its secret store and the real auth library. */
export function describeSession(name: string, openWindows: (ask: AskAuth) => OpenSession): void {
  let nowMs = startMs;
  const passHours = (hours: number) => {
    nowMs += hours * hourSeconds * 1000;
    vi.setSystemTime(nowMs);
  };

  /** The server's sign-in: what it says to a renewal is up to the test. Each renewal gives another pair of tokens. */
  function openComputer() {
    const auth = { renewals: 0, redirects: [] as string[], refuse: (): AuthAnswer | undefined => undefined };
    const open = openWindows((url, redirect) => {
      auth.redirects.push(redirect);
      const isRenewal = url.endsWith("grant_type=refresh_token");
      const refused = isRenewal ? auth.refuse() : undefined;
      if (refused !== undefined) return refused;
      if (isRenewal) auth.renewals += 1;
      return toJson(toTokens(auth.renewals, nowMs));
    });
    return { auth, session: open(), open };
  }

  async function openSignedIn() {
    const computer = openComputer();
    await computer.session.signInByPassword("ada@example.test", "long enough");
    return computer;
  }

  describe(`session: ${name}`, () => {
    beforeEach(() => {
      nowMs = startMs;
      vi.useFakeTimers({ toFake: ["setTimeout", "Date"], now: nowMs });
    });
    afterEach(() => void vi.useRealTimers());

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
      ["a captive portal answers", captivePortal],
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
      const { auth, session } = openComputer();
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

    test("what a server says to a sign-in has a code of its own", async () => {
      const sayTo = async (asked: AskAuth) => openWindows(asked)().signInByPassword("ada@example.test", "wrong");
      expect(await sayTo(refusal(400, "invalid_credentials"))).toEqual({ ok: false, code: "not-accepted" });
      expect(await sayTo(refusal(429, "over_request_rate_limit"))).toEqual({ ok: false, code: "too-many-attempts" });
      expect(await sayTo(refusal(500, "unexpected_failure"))).toEqual({ ok: false, code: "no-connection" });
      expect(await sayTo(offline)).toEqual({ ok: false, code: "no-connection" });
    });

    test("signed out, nobody is signed in here, also while the server is away", async () => {
      const { auth, session, open } = await openSignedIn();
      auth.refuse = offline;
      await session.signOut();
      expect(await session.accessToken()).toBeUndefined();
      expect(await open().refreshAccessToken()).toEqual({ ok: false, code: "signed-out" });
    });
  });
}
