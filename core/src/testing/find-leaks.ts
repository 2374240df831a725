import { hmac } from "@noble/hashes/hmac.js";
import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** How a name could still be read from what leaves the device. */
export type LeakForm = { readonly form: string; readonly text: string };

/** A form of a name that was found; `name` is the name. */
export type Leak = { readonly form: string; readonly name: string };

const hashes = { md5, sha1, sha256, sha512 };
/** Keys that anybody could try: of these, a keyed hash is no better than a plain one. */
export const guessableKeys: readonly string[] = ["person@example.org", "floyo", ""];
/** So few digits of a digest already tell the name, and so many stand nowhere by chance. */
const shownDigits = { hex: 13, base64: 12 } as const;

/** The forms that a careless hand gives a name: as it is, escaped, encoded, hashed without a key. */
export function leakForms(name: string): readonly LeakForm[] {
  const bytes = utf8ToBytes(name);
  const base64 = bytesToBase64(bytes);
  return [
    { form: "raw", text: name },
    { form: "json", text: JSON.stringify(name).slice(1, -1) },
    { form: "url", text: encodeURIComponent(name) },
    { form: "url twice", text: encodeURIComponent(encodeURIComponent(name)) },
    { form: "base64", text: base64 },
    { form: "base64url", text: toUrlAlphabet(base64) },
    { form: "hex", text: bytesToHex(bytes) },
    { form: "reversed", text: Array.from(name).toReversed().join("") },
    ...Object.entries(hashes).flatMap(([form, hash]) => digestForms(form, hash(bytes))),
    ...guessableKeys.flatMap((key) => digestForms(`hmac ${key}`, hmac(sha256, utf8ToBytes(key), bytes))),
  ];
}

function digestForms(form: string, digest: Uint8Array): LeakForm[] {
  const base64 = bytesToBase64(digest).slice(0, shownDigits.base64);
  return [
    { form, text: bytesToHex(digest).slice(0, shownDigits.hex) },
    { form: `${form} base64`, text: base64 },
    { form: `${form} base64url`, text: toUrlAlphabet(base64) },
  ];
}

/** The first characters of a form, by which a text is searched for all forms in one walk. */
const keyLength = 4;

/** The key of the characters that end at a place, from the key of those one place before: seven bits of each. */
const rollKey = (key: number, text: string, place: number): number =>
  (key >>> 7) | ((text.charCodeAt(place) & 127) << 21);

function firstKey(text: string): number {
  let key = 0;
  for (let place = 0; place < keyLength; place++) key = rollKey(key, text, place);
  return key;
}

/** Finds names, whatever their case, however their accents are composed, and however often the text is percent-encoded. Names shorter than four characters are not looked for. */
export function createLeakSearch(names: readonly string[]): (text: string) => readonly Leak[] {
  const formsByKey = new Map<number, (LeakForm & Leak)[]>();
  for (const name of new Set(names)) {
    for (const { form, text } of [...new Set([name, name.toLowerCase()])].flatMap(leakForms)) {
      const folded = foldText(text);
      const key = firstKey(folded);
      const known = formsByKey.get(key) ?? [];
      if (folded.length < keyLength || known.some((other) => other.text === folded && other.name === name)) continue;
      formsByKey.set(key, [...known, { form, name, text: folded }]);
    }
  }
  return (text) => viewsOf(text).flatMap((view) => searchView(view, formsByKey));
}

/** The forms of the names that can be read in a text. */
export const findLeaks = (text: string, names: readonly string[]): readonly string[] => [
  ...new Set(createLeakSearch(names)(text).map(({ form }) => form)),
];

function searchView(view: string, formsByKey: ReadonlyMap<number, readonly (LeakForm & Leak)[]>): Leak[] {
  const found: Leak[] = [];
  let key = firstKey(view);
  for (let start = 0; start + keyLength <= view.length; start++, key = rollKey(key, view, start + keyLength - 1)) {
    for (const { form, name, text } of formsByKey.get(key) ?? []) {
      if (view.startsWith(text, start)) found.push({ form, name });
    }
  }
  return found;
}

const foldText = (text: string): string => text.normalize("NFKC").toLowerCase();

function viewsOf(text: string): readonly string[] {
  const once = decodePercents(text);
  return [...new Set([text, once, decodePercents(once)].map(foldText))];
}

function decodePercents(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const toUrlAlphabet = (base64: string): string => base64.replaceAll("+", "-").replaceAll("/", "_");

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** RFC 4648 §4 without padding and without the last, incomplete sextet, which depends on what follows. */
function bytesToBase64(bytes: Uint8Array): string {
  let text = "";
  for (let bit = 0; bit + 6 <= 8 * bytes.length; bit += 6) {
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    text += alphabet.charAt((pair >> (10 - (bit & 7))) & 63);
  }
  return text;
}
