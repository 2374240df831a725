import { failure, success, type Result } from "../result.ts";

export type SessionFailure = "no-connection" | "too-many-attempts" | "not-accepted";

/** The signed-in person. Tokens stay in here and in the secret store of the surface; no error carries one. */
export type Session = {
  /** Renewed when it is about to end. `undefined`: nobody is signed in, or it ended and could not be renewed. */
  readonly accessToken: () => Promise<string | undefined>;
  readonly refreshAccessToken: () => Promise<Result<string, "signed-out" | "no-connection">>;
  readonly requestCode: (email: string) => Promise<Result<undefined, SessionFailure>>;
  readonly signInByCode: (email: string, code: string) => Promise<Result<undefined, SessionFailure>>;
  readonly signInByPassword: (email: string, password: string) => Promise<Result<undefined, SessionFailure>>;
  readonly signOut: () => Promise<void>;
};

type AuthError = { readonly name: string; readonly status?: number | undefined };
type Answered = { readonly error: AuthError | null };
type WithTokens = { readonly data: { readonly session: { readonly access_token: string } | null } };

/** The part of `GoTrueClient` of @supabase/auth-js that a session uses. */
export type AuthClient = {
  getSession(): Promise<WithTokens>;
  refreshSession(): Promise<WithTokens & Answered>;
  signInWithOtp(proof: { readonly email: string }): Promise<Answered>;
  verifyOtp(proof: { readonly email: string; readonly token: string; readonly type: "email" }): Promise<Answered>;
  signInWithPassword(proof: { readonly email: string; readonly password: string }): Promise<Answered>;
  signOut(how: { readonly scope: "local" }): Promise<unknown>;
};

/** `forgetTokens` leaves none in the secret store. */
export function createSession(auth: AuthClient, forgetTokens: () => PromiseLike<void>): Session {
  return {
    accessToken: async () => (await auth.getSession()).data.session?.access_token,
    refreshAccessToken: async () => {
      const { data, error } = await auth.refreshSession();
      if (data.session) return success(data.session.access_token);
      return failure(error !== null && toCode(error) === "no-connection" ? "no-connection" : "signed-out");
    },
    requestCode: async (email) => toResult(await auth.signInWithOtp({ email })),
    signInByCode: async (email, token) => toResult(await auth.verifyOtp({ email, token, type: "email" })),
    signInByPassword: async (email, password) => toResult(await auth.signInWithPassword({ email, password })),
    signOut: async () => {
      await auth.signOut({ scope: "local" }).catch(() => undefined); // signed out here even when the server is away
      await forgetTokens();
    },
  };
}

const toResult = ({ error }: Answered): Result<undefined, SessionFailure> =>
  error ? failure(toCode(error)) : success(undefined);

function toCode({ name, status = 0 }: AuthError): SessionFailure {
  if (name === "AuthSessionMissingError") return "not-accepted";
  if (name !== "AuthApiError") return "no-connection";
  if (status === 429) return "too-many-attempts";
  return status >= 500 ? "no-connection" : "not-accepted";
}

/**
 * A `fetch` for the auth library, which tries again for half a minute. No redirect to anybody: codes, passwords and tokens go
 * to this server or nowhere. `timeout` is the longest that a request may take; one that `fetch` did not begin is one without a
 * network.
 */
export const fetchForAuth =
  <Url, Request extends object, Response>(
    fetch: (url: Url, request: Request & AuthRequest) => Promise<Response | undefined>,
    timeout: () => AbortSignal,
  ) =>
  async (url: Url, request?: Request): Promise<Response> =>
    (await fetch(url, Object.assign({}, request, { redirect: "error", signal: timeout() } as const))) ??
    Promise.reject(new TypeError("not begun"));

type AuthRequest = { readonly redirect: "error"; readonly signal: AbortSignal };
