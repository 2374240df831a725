import { randomBytes, randomUUID } from "node:crypto";
import { type DeviceId, deviceIdSchema } from "@floyo/core/events";
import { bytesToBase64url, createKeyRing, type Keys } from "@floyo/core/keys";
import { createServerApi, type HttpFetch, type KeyPorts } from "@floyo/core/sync";
import { createMemoryDisk, createMemoryEventLog, createMemoryKeyStore } from "@floyo/core/testing";
import * as v from "valibot";
import type { TestApp, TestPerson } from "./test-app.ts";

/** A device of a person as the extensions are one: registered, with keys of its own, and the server over its real routes. */
export type TestDevice = KeyPorts & { readonly device: DeviceId; readonly readKeys: () => Promise<Keys> };

export const testBytes = (length: number) => Uint8Array.from(randomBytes(length));

/** Every request and every answer goes into `traffic` as text. */
export async function openTestDevice(
  { app, database }: TestApp,
  { token }: TestPerson,
  traffic: string[] = [],
): Promise<TestDevice> {
  const fetch: HttpFetch = async (url, { method, headers, body }) => {
    const response = await app.request(url, { method, headers, ...(body === undefined ? {} : { body }) });
    const { status } = response;
    const text = await response.text();
    traffic.push(`${method} ${url} ${JSON.stringify(headers)} ${body ?? ""}`);
    traffic.push(`${status} ${JSON.stringify([...response.headers])} ${text}`);
    return { status, redirected: false, headers: response.headers, text: () => Promise.resolve(text) };
  };
  const api = createServerApi({
    serverUrl: "http://server.test",
    publishableKey: database.secrets.publishableKey,
    accessToken: () => Promise.resolve(token),
    refreshAccessToken: () => Promise.resolve({ ok: false, code: "signed-out" }),
    fetch,
    timeout: () => AbortSignal.timeout(20_000),
    nowMs: Date.now,
  });
  const device = v.parse(deviceIdSchema, randomUUID());
  const keyRing = createKeyRing(createMemoryKeyStore(), (task) => task(), testBytes);
  const readKeys = async () => {
    const keys = await keyRing.read();
    if (!keys.ok) throw new Error(keys.code);
    return keys.value;
  };
  const publicKey = bytesToBase64url((await readKeys()).device.publicKey);
  await api.registerDevice({ device, surface: "browser", publicKey });
  const log = createMemoryEventLog(createMemoryDisk(device));
  return { device, surface: "browser", log, api, keyRing, readKeys, randomBytes: testBytes };
}
