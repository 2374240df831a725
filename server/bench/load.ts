import { randomBytes, randomUUID } from "node:crypto";
import { buildEvent } from "@floyo/core/testing";
import * as v from "valibot";

const answerSchema = v.record(v.string(), v.unknown());

export type Caller = (method: string, path: string, body?: string) => Promise<unknown>;

export type Person = {
  /** Calls the API as the person; throws on every answer that is not 2xx. */
  readonly call: Caller;
  /** The person's event stream. */
  readonly follow: () => Promise<Response>;
};

export async function signUpPerson(url: string): Promise<Person> {
  const api = `${url}/functions/v1/api`;
  const ask = async (address: string, init: RequestInit): Promise<Record<string, unknown>> => {
    const response = await fetch(address, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${text}`);
    return v.parse(answerSchema, JSON.parse(text));
  };
  const { publishableKey } = await ask(`${api}/config`, {});
  const headers: Record<string, string> = { apikey: String(publishableKey), "content-type": "application/json" };
  const credentials = JSON.stringify({ email: `${randomUUID()}@example.test`, password: randomUUID() });
  const session = await ask(`${url}/auth/v1/signup`, { method: "POST", headers, body: credentials });
  headers["authorization"] = `Bearer ${String(session["access_token"])}`;
  return {
    call: (method, path, body) => ask(`${api}${path}`, { method, headers, ...(body === undefined ? {} : { body }) }),
    follow: () => fetch(`${api}/changes`, { headers }),
  };
}

const dayOf = 86_400;
const files = Array.from({ length: 200 }, () => randomBytes(16).toString("hex"));
const pick = (index: number): string => files[(index * 7919) % files.length] ?? "";

/** Work of two months on two hundred files, ready to send, `size` events a request. */
export function prepareBatches(device: string, from: number, [batches, size]: readonly [number, number]): string[] {
  const first = Math.floor(Date.now() / 1000) - 60 * dayOf;
  const total = from + batches * size;
  return Array.from({ length: batches }, (_, batch) => {
    const events = Array.from({ length: size }, (_unused, index) => {
      const seq = from + batch * size + index;
      const at = first + Math.floor((seq / total) * 60 * dayOf);
      const file = pick(seq);
      const operation = seq % 5 === 0 ? "open" : "modify";
      return buildEvent({ device, seq, at, operation, file, stem: file, family: pick(seq + 1), folder: pick(seq + 2) });
    });
    return JSON.stringify({ device, events, tombstones: [] });
  });
}

/** What each took, in milliseconds, `atOnce` running side by side, and how long all took together. */
export async function timeAll(
  works: readonly (() => Promise<unknown>)[],
  atOnce: number,
): Promise<{ readonly each: readonly number[]; readonly totalMs: number }> {
  const waiting = [...works].toReversed();
  const each: number[] = [];
  const startedMs = performance.now();
  const workOff = async (): Promise<void> => {
    for (let work = waiting.pop(); work !== undefined; work = waiting.pop()) {
      const beganMs = performance.now();
      await work();
      each.push(performance.now() - beganMs);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, workOff));
  return { each, totalMs: performance.now() - startedMs };
}

/** The value that the share `part` of all is at or below. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0;
}
