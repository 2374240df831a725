import { numberWindows, type NumberWindow } from "../number-windows.ts";
import type { Rule } from "../rule.ts";

/** Phone numbers: international ones (ITU-T E.164), as North America and Europe group theirs, and any after a word for a phone. */
export const phoneRule: Rule = {
  kind: "phone",
  *find(text) {
    for (const number of numberWindows(text)) {
      if (number.digits.length < 7 || number.digits.length > 15) continue;
      const before = text.slice(Math.max(0, number.start - 24), number.start);
      const isAlone = !partOfMore.test(before) && !/^[ .-]\d/.test(text.slice(number.end, number.end + 2));
      const isPhone = isInternational(number, before) || (isAlone && isNational(number)) || isNamed(number, before);
      if (isPhone) yield { start: number.start - (/[+(]*$/.exec(before)?.[0].length ?? 0), end: number.end };
    }
  },
};

/** A piece of a longer number: of a bank account, a serial number, a list. */
const partOfMore = /(?:\d[ .-]?|[A-Z]{4} )$/;

function isInternational({ digits, shape }: NumberWindow, before: string): boolean {
  if (digits.length < 8) return false;
  if (/(?:^|[^\w)])\+\(?$/.test(before)) return !digits.startsWith("0");
  return /^00[1-9]/.test(digits) && digits.length >= 11 && /^0{4,5}[ /-]/.test(shape) && !/\d[ .-]?$/.test(before);
}

/** With its own separators, never in one piece: that may be any number. */
function isNational({ digits, shape }: NumberWindow): boolean {
  if (/^(?:0[ .-])?0{3}(?:\) ?|[ .-])0{3}[ .-]0{4}$/.test(shape)) return /^1?[2-9]\d\d[2-9]/.test(digits);
  if (!/^0[1-9]/.test(digits) || digits.length < 9 || digits.length > 12) return false;
  return europe.test(shape);
}

/** Pairs as in France; an area code, then one to three groups. */
const europe = /^(?:00(?:[ .-]00){4}|0{3,5}(?:[ -]|\) ?| ?\/ ?)0{4,8}|0{3,5}[ /-]0{2,4}[ -]0{2,5}(?:[ -]0{2,4})?)$/;

const isNamed = ({ shape }: NumberWindow, before: string): boolean => saysPhone.test(before) && !isDate.test(shape);
const saysPhone =
  /(?:\b|_)(?:tel|phone|telephone|telefon|mobile|mobil|handy|cell|fax|whatsapp|call|sms)[\w.]{0,4}[ :=.#_"'-]{1,4}\(?$/i;
const isDate = /^(?:0{4}[./-]00?[./-]00?|00?[./-]00?[./-]0{4}|0{8}|0{14})$/;
