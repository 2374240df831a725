/** Crockford's base 32 (crockford.com/base32.html): no I, L, O, U, so that nothing is read as something else. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The number in so many characters, five bits each, the highest first. */
export const numberToCrockford = (number: bigint, length: number): string =>
  Array.from({ length }, (_, index) =>
    alphabet.charAt(Number((number >> BigInt(5 * (length - 1 - index))) & 31n)),
  ).join("");

export const crockfordToNumber = (text: string): bigint =>
  Array.from(text).reduce((sum, character) => (sum << 5n) | BigInt(alphabet.indexOf(character)), 0n);

/** As a person reads and copies it: groups of five. */
export const groupCrockford = (text: string): string => (text.match(/.{1,5}/g) ?? []).join("-");

/** What a person typed, in our spelling: case, spaces and dashes are free. `undefined` for another length or alphabet. */
export function readCrockford(typed: string, length: number): string | undefined {
  const text = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  return text.length === length && Array.from(text).every((character) => alphabet.includes(character))
    ? text
    : undefined;
}
