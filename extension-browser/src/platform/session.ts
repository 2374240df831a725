import { createSession, fetchForAuth, type Session } from "@floyo/core/sync";
import { GoTrueClient } from "@supabase/auth-js";
import * as v from "valibot";
import type { SecretFile } from "./secret-file.ts";

export type SessionAddress = { readonly serverUrl: string; readonly publishableKey: string };

export type WebFetch = typeof fetch;
/** `undefined`: the request was not begun. */
export type GatedFetch = (...request: Parameters<WebFetch>) => Promise<Response | undefined>;

const requestLimitMs = 10_000;

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
    fetch: fetchForAuth(fetch, () => AbortSignal.timeout(requestLimitMs)),
  });
  return createSession(auth, file.destroy);
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
