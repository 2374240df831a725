/** Whether the check digit at the end is right, by the algorithm of ISO/IEC 7812-1, annex B (Luhn). */
export function hasLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const weighted = Number(digits.at(-1 - place)) * (1 + (place % 2));
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
