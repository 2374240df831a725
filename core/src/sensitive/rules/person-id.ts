import { numberWindows, type NumberWindow } from "../number-windows.ts";
import type { Rule } from "../rule.ts";
import { hasLuhnDigit } from "../luhn.ts";

/** Numbers that states give to persons, where shape and check digits leave little doubt. */
export const personIdRule: Rule = {
  kind: "person-id",
  *find(text) {
    for (const number of numberWindows(text)) if (isWrittenNumber(number)) yield number;
    for (const { index, 0: number } of text.matchAll(lettered)) {
      const isOne = isLetteredNumber(number.replaceAll(" ", "").toUpperCase());
      if (isOne) yield { start: index, end: index + number.length };
    }
  },
};

/** A word of letters and digits, or letters, pairs of digits and a letter. */
const lettered = /(?<![A-Za-z0-9])(?:[A-Za-z0-9]{9,16}|[A-Za-z]{2} ?\d\d ?\d\d ?\d\d ?[A-Da-d])(?![A-Za-z0-9])/g;

function isWrittenNumber({ shape, digits }: NumberWindow): boolean {
  if (shape === "000-00-0000") return /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)/.test(digits);
  if (shape === "000.000.000-00") return hasCpfDigits(digits);
  if (shape === "000000-0000") return /^\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01])/.test(digits) && hasLuhnDigit(digits);
  return /^0 ?00 ?00 ?00 ?000 ?000 ?00$/.test(shape) && /^[12]/.test(digits) && hasNirKey(digits);
}

/** Spain's DNI and NIE, the United Kingdom's National Insurance number, Italy's codice fiscale. */
const isLetteredNumber = (run: string): boolean =>
  (/^[\dXYZ]\d{7}[A-Z]$/.test(run) && hasDniLetter(run)) ||
  /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(run) ||
  /^[A-Z]{6}\d\d[ABCDEHLMPRST](?:[04][1-9]|[1256]\d|[37][01])[A-Z]\d{3}[A-Z]$/.test(run);

/** Brazil's CPF: two digits, each from a weighted sum modulo 11. */
function hasCpfDigits(digits: string): boolean {
  const check = (length: number): string => {
    let sum = 0;
    for (let place = 0; place < length; place += 1) sum += Number(digits[place]) * (length + 1 - place);
    return String(((sum * 10) % 11) % 10);
  };
  return !/^(\d)\1*$/.test(digits) && digits.endsWith(check(9) + check(10));
}

const hasNirKey = (digits: string): boolean => 97 - (Number(digits.slice(0, 13)) % 97) === Number(digits.slice(13));

const hasDniLetter = (run: string): boolean =>
  "TRWAGMYFPDXBNJZSQVHLCKE"[Number(run.slice(0, 8).replace(/^[XYZ]/, (sign) => `${"XYZ".indexOf(sign)}`)) % 23] ===
  run.at(-1);
