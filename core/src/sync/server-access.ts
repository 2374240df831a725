import type { Result } from "../result.ts";
import type { HttpFetch, HttpRequest, HttpResponse } from "./http-fetch.ts";
import type { ApiOutcome } from "./server-api.ts";

/** What a client of the server needs from its platform. */
export type ServerAccess = {
  /** Where the server is, without `/functions/v1`. */
  readonly serverUrl: string;
  /** From `GET config`; sent as `apikey`. `undefined` until it was read. */
  readonly publishableKey: string | undefined;
  /** `undefined`: there is none that is still good. */
  readonly accessToken: () => Promise<string | undefined>;
  /** Asked once when there is no good token, or the server no longer takes it. `signed-out`: and none is to be had. */
  readonly refreshAccessToken: () => Promise<Result<string, "signed-out" | "no-connection">>;
  /** `undefined`: not begun, because the person no longer wants it (`gateFetch`). */
  readonly fetch: (...request: Parameters<HttpFetch>) => Promise<HttpResponse | undefined>;
  /** Ends one request that takes too long; asked anew for each. */
  readonly timeout: () => AbortSignal;
  readonly nowMs: () => number;
};

const signedOut = { kind: "status", status: 401, code: "signed-out" } as const;
export const noConnection = { kind: "unreachable", reason: "no-connection" } as const;
export const halted = { kind: "unreachable", reason: "halted" } as const;

/** Asks with the person's token, and once more with a new one when there is none or it is no longer taken. */
export async function askSignedIn<Answer>(
  access: ServerAccess,
  ask: (token: string) => Promise<ApiOutcome<Answer>>,
): Promise<ApiOutcome<Answer>> {
  const token = await access.accessToken();
  const outcome = token === undefined ? signedOut : await ask(token);
  if (outcome.kind !== "status" || outcome.status !== 401) return outcome;
  const refreshed = await access.refreshAccessToken();
  if (refreshed.ok) return ask(refreshed.value);
  return refreshed.code === "signed-out" ? signedOut : noConnection;
}

export const pathToUrl = ({ serverUrl }: ServerAccess, path: string): string =>
  `${serverUrl.replace(/\/+$/, "")}/functions/v1/api/${path}`;

type Message = Pick<HttpRequest, "method" | "body" | "signal"> & { readonly accept: string };

/** No cookies, no cache, no redirect to anybody: the token goes to this server or nowhere. */
export function composeHttp(
  { publishableKey }: ServerAccess,
  { accept, ...message }: Message,
  token: string | undefined,
): HttpRequest {
  const headers = {
    accept,
    ...(message.body === undefined ? {} : { "content-type": "application/json" }),
    ...(publishableKey === undefined ? {} : { apikey: publishableKey }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return { ...message, headers, redirect: "error", credentials: "omit", cache: "no-store" };
}
