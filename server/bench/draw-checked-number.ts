import type { Luck } from "@floyo/core/testing";
import { drawFrom } from "./draw-text.ts";

const inFours = (number: string): string => number.replace(/(.{4})(?=.)/g, "$1 ");

/** A card number with its check digit (Luhn), in one piece or in fours. */
export function drawCard(luck: Luck): string {
  const body = `${luck.chance(0.5) ? "4" : "52"}${drawFrom(luck, "digits", 15)}`.slice(0, 15);
  const sum = Array.from(body, Number).reduce((total, digit, index) => {
    const weighted = digit * (2 - (index % 2));
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  const card = `${body}${(10 - (sum % 10)) % 10}`;
  return luck.chance(0.5) ? card : inFours(card);
}

const countries = [
  ["DE", 18],
  ["FR", 23],
  ["NL", 14],
  ["PL", 24],
] as const;

/** A bank account with its check digits (ISO 13616), in one piece or in fours. */
export function drawAccount(luck: Luck): string {
  const [country, length] = countries[luck.upTo(countries.length)] ?? countries[0];
  const bank = country === "NL" ? "ABNA" : "";
  const body = `${bank}${drawFrom(luck, "digits", length - bank.length)}`;
  const digits = Array.from(`${body}${country}00`, (sign) => Number.parseInt(sign, 36)).join("");
  const check = String(98n - (BigInt(digits) % 97n)).padStart(2, "0");
  return luck.chance(0.5) ? `${country}${check}${body}` : inFours(`${country}${check}${body}`);
}
