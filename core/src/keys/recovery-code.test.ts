import fc from "fast-check";
import { expect, test } from "vitest";
import { pairingTextToSecret } from "./pairing-text.ts";
import { recoveryCodeToRoot, rootToRecoveryCode } from "./recovery-code.ts";

const roots = fc.record({
  epoch: fc.nat(2 ** 19 - 1),
  bytes: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Uint8Array.from(bytes)),
});
const root = { epoch: 7, bytes: Uint8Array.from({ length: 32 }, (_, index) => index * 7) };
const mistyped = { ok: false, code: "code-mistyped" };

test("the code is twelve groups that can be written down", () => {
  expect(rootToRecoveryCode(root)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){11}$/);
});

test("any root and epoch are read back, however the code is typed", () => {
  fc.assert(
    fc.property(roots, (any) => {
      const code = rootToRecoveryCode(any);
      const sloppy = code.toLowerCase().replaceAll("-", "\n").replaceAll("0", "o").replaceAll("1", "i");
      expect(recoveryCodeToRoot(code)).toEqual({ ok: true, value: any });
      expect(recoveryCodeToRoot(` ${sloppy} `)).toEqual({ ok: true, value: any });
    }),
  );
});

test("one wrong character or two exchanged ones are noticed", () => {
  const code = rootToRecoveryCode(root).replaceAll("-", "");
  const slips = Array.from(code).flatMap((here, position) => {
    const [before, after] = [code.slice(0, position), code.slice(position + 1)];
    const wrong = Array.from("0123456789ABCDEFGHJKMNPQRSTVWXYZ", (character) => before + character + after);
    return [...wrong, before + after.slice(0, 1) + here + after.slice(1)];
  });
  expect(slips.filter((typed) => typed !== code && recoveryCodeToRoot(typed).ok)).toEqual([]);
});

test("a pairing text is no recovery code, nor the other way round, nor is anything else that is typed", () => {
  const code = rootToRecoveryCode(root);
  expect(pairingTextToSecret(code).ok).toBe(false);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.nat(code.length - 1).map((length) => code.slice(0, length)),
      ),
      (typed) => {
        expect(recoveryCodeToRoot(typed)).toEqual(mistyped);
      },
    ),
  );
});
