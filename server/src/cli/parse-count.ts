/** A whole number from 1 on, below a thousand million; `undefined` when the word is none. */
export function parseCount(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
