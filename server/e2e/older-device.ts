import { randomBytes, randomUUID } from "node:crypto";
import { type ActivityEvent, deviceIdSchema } from "@floyo/core/events";
import { confirmPairing, createDeviceKeys, deriveKeys } from "@floyo/core/keys";
import { createTokenKey, filterSignal, openPolicy, type Signal, type TokenKey } from "@floyo/core/privacy";
import type { Result } from "@floyo/core/result";
import {
  askForRoot,
  createServerApi,
  findChallenge,
  findRoot,
  sequenceEvent,
  sequenceRandomBytes,
  type ServerApi,
} from "@floyo/core/sync";
import * as v from "valibot";
import { expect, vi } from "vitest";

const nowSeconds = (): number => Math.floor(Date.now() / 1000);

/** A device of the same person that was there in the past weeks. It speaks to the server as the extensions do. */
export type OlderDevice = {
  /** Joins by the text that another device shows; resolves when the person has approved it there. */
  readonly pair: (text: string) => Promise<void>;
  /** Through the door, under the person's own key, to the server; gives what was sent. */
  readonly send: (signals: readonly Signal[]) => Promise<readonly ActivityEvent[]>;
};

export async function signInOlderDevice(
  serverUrl: string,
  email: string,
  code: () => Promise<string>,
): Promise<OlderDevice> {
  const token = { current: undefined as string | undefined };
  const open = (publishableKey?: string): ServerApi =>
    createServerApi({
      serverUrl,
      publishableKey,
      accessToken: () => Promise.resolve(token.current),
      refreshAccessToken: () => Promise.resolve({ ok: false, code: "signed-out" }),
      fetch: (url, request) => fetch(url, request),
      timeout: () => AbortSignal.timeout(20_000),
      nowMs: Date.now,
    });
  const config = await open().readConfig();
  if (config.kind !== "answered") throw new Error("the server does not answer");
  const { publishableKey } = config.answer;
  token.current = await signIn({ serverUrl, publishableKey, email }, code);
  const api = open(publishableKey);
  const device = v.parse(deviceIdSchema, randomUUID());
  expect(await api.registerDevice({ device, surface: "browser" })).toMatchObject({ kind: "answered" });
  let key: TokenKey | undefined;
  return {
    pair: async (text) => {
      const { publicKey } = await createDeviceKeys();
      const ports = { api, nowSeconds, randomBytes: (length: number) => new Uint8Array(randomBytes(length)) };
      const asked = await askForRoot(ports, text, { device, publicKey });
      if (!asked.ok) throw new Error(asked.code);
      const revealed = await poll(() => findChallenge(ports, asked.value));
      const confirmed = confirmPairing(revealed, true, nowSeconds());
      if (!confirmed.ok) throw new Error(confirmed.code);
      const { root } = await poll(() => findRoot(ports, confirmed.value));
      const keys = deriveKeys(root);
      key = createTokenKey(keys.token, keys.epoch);
    },
    send: async (signals) => {
      const events = signals.map((signal, index) => {
        const filtered = key && filterSignal(signal, openPolicy, key);
        if (!filtered?.ok) throw new Error(`the door refused: ${filtered?.code ?? "no key"}`);
        const numbers = { device, seq: index + 1, randomBytes: randomBytes(sequenceRandomBytes) };
        return sequenceEvent(filtered.value.event, numbers);
      });
      const sent = await api.sendEvents(JSON.stringify({ device, events, tombstones: [] }));
      expect(sent).toMatchObject({ kind: "answered", answer: { refused: [] } });
      return events;
    },
  };
}

async function poll<T>(look: () => Promise<Result<T, string> | undefined>): Promise<T> {
  const found = await vi.waitUntil(look, { timeout: 30_000, interval: 500 });
  if (!found.ok) throw new Error(found.code);
  return found.value;
}

type Access = { readonly serverUrl: string; readonly publishableKey: string; readonly email: string };

async function signIn({ serverUrl, publishableKey, email }: Access, code: () => Promise<string>): Promise<string> {
  const ask = (path: string, body: unknown) =>
    fetch(`${serverUrl}/auth/v1/${path}`, {
      method: "POST",
      headers: { apikey: publishableKey, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  await ask("otp", { email, create_user: true });
  const verified = await ask("verify", { type: "email", email, token: await code() });
  return v.parse(v.object({ access_token: v.string() }), await verified.json()).access_token;
}
