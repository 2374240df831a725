import { hasLuhnDigit } from "../luhn.ts";
import { numberWindows } from "../number-windows.ts";
import type { Rule } from "../rule.ts";

/** As printed on cards, or in one piece. */
const shapes = /^(?:0{13,19}|0{4}(?:[ -]0{4}){3}(?:[ -]000)?|0{4}[ -]0{6}[ -]0{4,5})$/;
/** First digits of Visa, Mastercard, American Express, Diners Club, Discover, JCB, UnionPay and Maestro. */
const issuers = /^(?:4|5[0-8]|2[2-7]|3[04-8]|35|6)/;

/** Payment cards (ISO/IEC 7812): shape, issuer and check digit. */
export const cardRule: Rule = {
  kind: "card",
  *find(text) {
    for (const number of numberWindows(text)) {
      if (shapes.test(number.shape) && issuers.test(number.digits) && hasLuhnDigit(number.digits)) yield number;
    }
  },
};
