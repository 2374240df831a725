import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** How a name could still be read from what leaves the device. */
export type LeakForm = { readonly form: string; readonly text: string };

/** The forms that a careless hand gives a name: as it is, without accents composed, escaped, encoded, hashed without a key. */
export function leakForms(name: string): readonly LeakForm[] {
  const bytes = utf8ToBytes(name);
  const digest = sha256(bytes);
  return [
    { form: "raw", text: name },
    { form: "decomposed", text: name.normalize("NFD") },
    { form: "json", text: JSON.stringify(name).slice(1, -1) },
    { form: "url", text: encodeURIComponent(name) },
    { form: "base64", text: bytesToBase64(bytes) },
    { form: "hex", text: bytesToHex(bytes) },
    { form: "sha256", text: bytesToHex(digest).slice(0, 12) },
    { form: "sha256 base64", text: bytesToBase64(digest).slice(0, 12) },
    { form: "reversed", text: Array.from(name).toReversed().join("") },
  ];
}

/** The forms of the names that can be read in a text, whatever its case. */
export function findLeaks(text: string, names: readonly string[]): readonly string[] {
  const readable = text.toLowerCase();
  const forms = names.flatMap((name) => [name, name.toLowerCase()]).flatMap(leakForms);
  return forms.filter((each) => readable.includes(each.text.toLowerCase())).map(({ form }) => form);
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** RFC 4648 §4 without padding and without the last, incomplete sextet, which depends on what follows. */
function bytesToBase64(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  const sextets = bits.match(/.{6}/g) ?? [];
  return sextets.map((sextet) => alphabet.charAt(Number.parseInt(sextet, 2))).join("");
}
