const format = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "A", "A and B", "A, B and C". */
export const listWords = (words: readonly string[]): string => format.format(words);
