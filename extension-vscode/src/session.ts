import { GoTrueClient, isAuthApiError, isAuthSessionMissingError, type AuthError } from "@supabase/auth-js";
import { failure, success, type Result } from "@floyo/core/result";
import type { SecretStorage } from "vscode";

export type SessionFailure = "no-connection" | "too-many-attempts" | "not-accepted";

/** The signed-in person. Tokens stay in here and in the editor's secret storage; no error carries one. */
export type Session = {
  /** Renewed when it is about to end. `undefined`: nobody is signed in, or it ended and could not be renewed. */
  readonly accessToken: () => Promise<string | undefined>;
  readonly refreshAccessToken: () => Promise<Result<string, "signed-out" | "no-connection">>;
  readonly requestCode: (email: string) => Promise<Result<undefined, SessionFailure>>;
  readonly signInByCode: (email: string, code: string) => Promise<Result<undefined, SessionFailure>>;
  readonly signInByPassword: (email: string, password: string) => Promise<Result<undefined, SessionFailure>>;
  readonly signOut: () => Promise<void>;
};

export type SessionAddress = { readonly serverUrl: string; readonly publishableKey: string };

const secretName = (key: string) => `floyo.session.${key}`;

export type WebFetch = typeof fetch;
/** `undefined`: the request was not begun. */
export type GatedFetch = (...request: Parameters<WebFetch>) => Promise<Response | undefined>;

/** The library tries again for half a minute. */
const requestLimitMs = 10_000;

/** No redirect to anybody: codes, passwords and tokens go to this server or nowhere. */
export function openSession(
  { serverUrl, publishableKey }: SessionAddress,
  secrets: Pick<SecretStorage, "get" | "store" | "delete">,
  fetch: GatedFetch,
): Session {
  const auth = new GoTrueClient({
    url: `${serverUrl}/auth/v1`,
    headers: { apikey: publishableKey },
    storage: {
      getItem: async (key) => (await secrets.get(secretName(key))) ?? null,
      setItem: async (key, value) => secrets.store(secretName(key), value),
      removeItem: async (key) => secrets.delete(secretName(key)),
    },
    storageKey: "tokens",
    persistSession: true,
    autoRefreshToken: false, // renewed when it is asked for, so that an idle editor sends nothing
    detectSessionInUrl: false,
    fetch: async (url, request) => {
      const fixed = { redirect: "error", signal: AbortSignal.timeout(requestLimitMs) } as const;
      return (await fetch(url, { ...request, ...fixed })) ?? Promise.reject(new TypeError("not begun"));
    },
  });
  return {
    accessToken: async () => (await auth.getSession()).data.session?.access_token,
    refreshAccessToken: async () => {
      const { data, error } = await auth.refreshSession();
      if (data.session) return success(data.session.access_token);
      return failure(error !== null && toCode(error) === "no-connection" ? "no-connection" : "signed-out");
    },
    requestCode: async (email) => toResult((await auth.signInWithOtp({ email })).error),
    signInByCode: async (email, token) => toResult((await auth.verifyOtp({ email, token, type: "email" })).error),
    signInByPassword: async (email, password) => toResult((await auth.signInWithPassword({ email, password })).error),
    signOut: async () => {
      await auth.signOut({ scope: "local" }).catch(() => undefined); // signed out here even when the server is away
      await secrets.delete(secretName("tokens"));
    },
  };
}

const toResult = (error: AuthError | null): Result<undefined, SessionFailure> =>
  error ? failure(toCode(error)) : success(undefined);

function toCode(error: AuthError): SessionFailure {
  if (isAuthSessionMissingError(error)) return "not-accepted";
  if (!isAuthApiError(error)) return "no-connection";
  if (error.status === 429) return "too-many-attempts";
  return error.status >= 500 ? "no-connection" : "not-accepted";
}
