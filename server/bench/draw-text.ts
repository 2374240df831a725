import type { Luck } from "@floyo/core/testing";

const small = "abcdefghijklmnopqrstuvwxyz";
const digits = "0123456789";

/** Alphabets that keys are drawn from. */
export const alphabets = {
  base62: small + small.toUpperCase() + digits,
  base64: `${small}${small.toUpperCase()}${digits}+/`,
  base64url: `${small}${small.toUpperCase()}${digits}-_`,
  base36: small + digits,
  base32: `${small.toUpperCase()}234567`,
  hex: `${digits}abcdef`,
  digits,
} as const;

export const drawFrom = ({ upTo }: Luck, alphabet: keyof typeof alphabets, length: number): string =>
  Array.from({ length }, () => alphabets[alphabet].charAt(upTo(alphabets[alphabet].length))).join("");

const [first, ...others] = ["jane", "omar", "lucía", "björn", "mei", "tobias", "aïcha", "piotr", "anne-marie", "sam"];
const [last, ...otherLast] = [
  "smith",
  "müller",
  "garcia",
  "rossi",
  "kowalski",
  "dubois",
  "tanaka",
  "okafor",
  "jensen",
  "lee",
];
export const drawFirstName = ({ upTo }: Luck): string => [first, ...others][upTo(10)] ?? "jane";
export const drawLastName = ({ upTo }: Luck): string => [last, ...otherLast][upTo(10)] ?? "smith";

const words =
  "report invoice export budget customers final draft weekly campaign summary orders contract notes meeting sales photo scan backup table plan team review roadmap quarter shipment".split(
    " ",
  );
export const drawWord = ({ upTo }: Luck): string => words[upTo(words.length)] ?? "report";

const two = (value: number): string => String(value).padStart(2, "0");
/** `2026-11-16`, with the separator. */
export const drawDate = ({ upTo }: Luck, separator = "-"): string =>
  [2020 + upTo(7), two(1 + upTo(12)), two(1 + upTo(28))].join(separator);
