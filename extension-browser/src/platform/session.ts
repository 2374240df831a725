import { GoTrueClient, isAuthApiError, isAuthSessionMissingError, type AuthError } from "@supabase/auth-js";
import * as v from "valibot";
import { failure, success, type Result } from "@floyo/core/result";
import type { SecretFile } from "./secret-file.ts";

export type SessionFailure = "no-connection" | "too-many-attempts" | "not-accepted" | "signed-out";

/** The signed-in person. Tokens stay in here and in the secret file; no error carries one. */
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

export type WebFetch = typeof fetch;
/** `undefined`: the request was not begun. */
export type GatedFetch = (...request: Parameters<WebFetch>) => Promise<Response | undefined>;

/** The library tries again for half a minute. */
const requestLimitMs = 10_000;

/** No redirect to anybody: codes, passwords and tokens go to this server or nowhere. */
export function openSession(
  { serverUrl, publishableKey }: SessionAddress,
  file: SecretFile,
  fetch: GatedFetch,
): Session {
  const auth = new GoTrueClient({
    url: `${serverUrl.replace(/\/+$/, "")}/auth/v1`,
    headers: { apikey: publishableKey },
    storage: createFileStorage(file),
    storageKey: "session",
    persistSession: true,
    autoRefreshToken: false, // a worker has no timers; a token is renewed when it is asked for
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
      return failure(error !== null && errorToCode(error) === "no-connection" ? "no-connection" : "signed-out");
    },
    requestCode: async (email) => errorToResult((await auth.signInWithOtp({ email })).error),
    signInByCode: async (email, token) => errorToResult((await auth.verifyOtp({ email, token, type: "email" })).error),
    signInByPassword: async (email, password) =>
      errorToResult((await auth.signInWithPassword({ email, password })).error),
    signOut: async () => {
      await auth.signOut({ scope: "local" }).catch(() => undefined); // signed out here even when the server is away
      await file.destroy();
    },
  };
}

const errorToResult = (error: AuthError | null): Result<undefined, SessionFailure> =>
  error ? failure(errorToCode(error)) : success(undefined);

function errorToCode(error: AuthError): SessionFailure {
  if (isAuthSessionMissingError(error)) return "not-accepted";
  if (!isAuthApiError(error)) return "no-connection";
  if (error.status === 429) return "too-many-attempts";
  return error.status >= 500 ? "no-connection" : "not-accepted";
}

const itemsSchema = v.record(v.string(), v.string());

/** The library keeps its values by name; they all lie in the one file. */
function createFileStorage(file: SecretFile) {
  const load = async (): Promise<Readonly<Record<string, string>>> => {
    const bytes = await file.read();
    if (!bytes) return {};
    try {
      return v.parse(itemsSchema, JSON.parse(new TextDecoder().decode(bytes)));
    } catch {
      return {};
    }
  };
  const save = (items: Readonly<Record<string, string>>) => file.write(new TextEncoder().encode(JSON.stringify(items)));
  return {
    getItem: async (name: string) => (await load())[name] ?? null,
    setItem: async (name: string, value: string) => save({ ...(await load()), [name]: value }),
    removeItem: async (name: string) => {
      const { [name]: removed, ...rest } = await load();
      if (removed !== undefined) await save(rest);
    },
  };
}
