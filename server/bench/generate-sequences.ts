/** Sequences of words as in a text: few come often, most seldom, and neighbours belong together. Always the same. */
export function generateSequences(count: number): string {
  let state = 20_261_123;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const word = (): number => Math.floor(400 ** random());
  const line = (): string => {
    const length = 5 + Math.floor(random() * 40);
    return Array.from({ length }, (_, i) => (i % 3 === 2 ? (word() * 7) % 400 : word())).join(" ");
  };
  return Array.from({ length: count }, line).join("\n");
}
