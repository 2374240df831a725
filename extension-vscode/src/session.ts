import { createSession, fetchForAuth, type Session } from "@floyo/core/sync";
import { GoTrueClient } from "@supabase/auth-js";
import type { SecretStorage } from "vscode";

export type SessionAddress = { readonly serverUrl: string; readonly publishableKey: string };

const secretName = (key: string) => `floyo.session.${key}`;

export type WebFetch = typeof fetch;
/** `undefined`: the request was not begun. */
export type GatedFetch = (...request: Parameters<WebFetch>) => Promise<Response | undefined>;

const requestLimitMs = 10_000;

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
    fetch: fetchForAuth(fetch, () => AbortSignal.timeout(requestLimitMs)),
  });
  return createSession(auth, () => secrets.delete(secretName("tokens")));
}
