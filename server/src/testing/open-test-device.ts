import { randomBytes, randomUUID } from "node:crypto";
import { type DeviceId, deviceIdSchema } from "@floyo/core/events";
import { createDeviceKeys, createRoot, type Keys } from "@floyo/core/keys";
import { createServerApi, type HttpFetch, type ServerApi } from "@floyo/core/sync";
import * as v from "valibot";
import type { TestApp, TestPerson } from "./test-app.ts";

/** A device of a person as the extensions are one: keys of its own, and the server over its real routes. */
export type TestDevice = { readonly device: DeviceId; keys: Keys; readonly api: ServerApi };

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
  const keys = { root: createRoot(testBytes), device: await createDeviceKeys() };
  return { device: v.parse(deviceIdSchema, randomUUID()), keys, api };
}
