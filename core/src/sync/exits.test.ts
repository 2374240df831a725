import { hmac } from "@noble/hashes/hmac.js";
import { md5 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createLeakSearch, guessableKeys } from "../testing/index.ts";
import { markedSignal } from "../testing/marked-signal.ts";
import { type Plant, watchDevice } from "../testing/watched-device.ts";

const batch = 200;
const least = 50_000;
const signals = fc.array(markedSignal, { minLength: batch, maxLength: batch });
type Marked = readonly { readonly signal: unknown; readonly names: readonly string[] }[];

/** The exits at which a name can be read, and how many signals became events at all. */
async function searchExits(marked: Marked, plant: Plant = {}) {
  const exits = await watchDevice(
    marked.map(({ signal, names: [name = ""] }) => ({ signal, name })),
    plant,
  );
  const search = createLeakSearch(marked.flatMap(({ names }) => names));
  const leaks = [...exits].flatMap(([exit, texts]) =>
    texts.flatMap(search).map(({ form, name }) => `${exit}: ${form} of ${name}`),
  );
  return { leaks, events: exits.get("stored event")?.join("").split('"seq":').length ?? 0 };
}

/** A signal has not all that a signal can have: only what stands in it is a canary. */
const countSaid = (marked: Marked): number =>
  marked.flatMap(({ signal, names }) => names.filter((name) => JSON.stringify(signal).includes(name))).length;

test("none of 50,000 names and figures can be read at any exit of the device", async () => {
  const seen = { signals: 0, names: 0, events: 0 };
  const property = fc.asyncProperty(signals, async (marked) => {
    const { leaks, events } = await searchExits(marked);
    seen.signals += marked.length;
    seen.names += countSaid(marked);
    seen.events += events;
    expect(leaks).toEqual([]);
  });
  while (seen.names < least) await fc.assert(property, { numRuns: 12 });
  expect(seen.events).toBeGreaterThan(seen.signals / 2);
});

const hexOf = (bytes: Uint8Array): string => bytesToHex(bytes);
const digest = {
  md5: (name: string) => hexOf(md5(utf8ToBytes(name))),
  sha256: (name: string) => hexOf(sha256(utf8ToBytes(name))),
};
const keyed = (name: string) => hexOf(hmac(sha256, utf8ToBytes(guessableKeys[0] ?? ""), utf8ToBytes(name)));
const base64 = (name: string) => btoa(String.fromCodePoint(...utf8ToBytes(name)));
const stored = (write: (name: string) => unknown): Plant => ({
  store: (event, name) => Object.assign({}, event, { note: write(name) }),
});

const plants: Readonly<Record<string, Plant>> = {
  "the name as it is": stored((name) => name),
  "the name in small letters": stored((name) => name.toLowerCase()),
  "the name in base64": stored(base64),
  "the name in hexadecimal": stored((name) => hexOf(utf8ToBytes(name))),
  "its MD5": stored(digest.md5),
  "its SHA-256": stored(digest.sha256),
  "its HMAC under the e-mail address": stored(keyed),
  "the base name beside the token": { store: (event, name) => Object.assign({}, event, { file: `${name}.csv` }) },
  "the host as the place": { store: (event, name) => Object.assign({}, event, { place: `${name}.example` }) },
  "the title of the window": { store: (event, name) => Object.assign({}, event, { title: `${name} - Editor` }) },
  "an address of the request": { send: ([url, request], name) => [`${url}?file=${encodeURIComponent(name)}`, request] },
  "a header of the request": {
    send: ([url, request], name) => [url, { ...request, headers: { ...request.headers, referer: name } }],
  },
  "the words of an error": { say: (name) => `ENOENT: no such file, open '/home/a/${name}.csv'` },
};

test.for(Object.keys(plants))("the gate finds a planted leak: %s", async (kind) => {
  const [marked = []] = fc.sample(signals, { numRuns: 1, seed: 1 });
  const { leaks } = await searchExits(marked, plants[kind]);
  expect(leaks).not.toEqual([]);
});
