import fc from "fast-check";
import { expect, test } from "vitest";
import { pairingTextToSecret, secretToPairingText } from "./pairing-text.ts";

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Uint8Array.from(bytes));

test("the text is six groups that can be read aloud", () => {
  expect(secretToPairingText(new Uint8Array(16).fill(0xff))).toMatch(
    /^ZZZZZ(-[0-9A-HJKMNP-TV-Z]{5}){4}-[0-9A-HJKMNP-TV-Z]{4}$/,
  );
});

test("any secret is read back, however it is typed", () => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const text = secretToPairingText(secret);
      const sloppy = text.toLowerCase().replaceAll("-", "  ").replaceAll("0", "o").replaceAll("1", "l");
      expect(pairingTextToSecret(text)).toEqual({ ok: true, value: secret });
      expect(pairingTextToSecret(` ${sloppy}\n`)).toEqual({ ok: true, value: secret });
    }),
  );
});

test("one wrong character or two exchanged ones are noticed", () => {
  const text = secretToPairingText(Uint8Array.from({ length: 16 }, (_, index) => index * 13)).replaceAll("-", "");
  const slips = Array.from(text).flatMap((here, position) => {
    const [before, after] = [text.slice(0, position), text.slice(position + 1)];
    const wrong = Array.from("0123456789ABCDEFGHJKMNPQRSTVWXYZ", (character) => before + character + after);
    return [...wrong, before + after.slice(0, 1) + here + after.slice(1)];
  });
  const taken = slips.filter((typed) => typed !== text && pairingTextToSecret(typed).ok);
  expect(taken).toEqual([]);
});

test("anything else that is typed is no secret, and no error", () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(pairingTextToSecret(typed)).toEqual({ ok: false, code: "text-mistyped" });
    }),
  );
});
