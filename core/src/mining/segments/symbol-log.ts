/** Half-open run of positions in a log. */
export type Stretch = { readonly start: number; readonly end: number };

/** A log as numbers. Where stretches were joined stands `seam`, which no step crosses. */
export type SymbolLog = {
  readonly symbols: Int32Array;
  readonly atMs: Float64Array;
  /** How many different activities there may be: symbols are below it. */
  readonly alphabet: number;
};

export const seam = -1;

/** The stretches as one log with seams between, and where each of its events stood. */
export function joinStretches(log: SymbolLog, stretches: readonly Stretch[]): { log: SymbolLog; places: Int32Array } {
  const [only] = stretches;
  if (only !== undefined && stretches.length === 1 && only.end - only.start === log.symbols.length) {
    return { log, places: log.symbols.map((_, i) => i) };
  }
  const length = stretches.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  const places = new Int32Array(length).fill(seam);
  const symbols = new Int32Array(length).fill(seam);
  const atMs = new Float64Array(length);
  let filled = 0;
  for (const { start, end } of stretches) {
    symbols.set(log.symbols.subarray(start, end), filled);
    atMs.set(log.atMs.subarray(start, end), filled);
    for (let i = start; i < end; i++) places[filled++] = i;
    filled++;
  }
  return { log: { symbols, atMs, alphabet: log.alphabet }, places };
}

/** The symbols of the longest run without a seam: its edges are those of recorded work, not of what was read before. */
export function longestRun({ symbols }: SymbolLog): Int32Array {
  let longest = symbols.subarray(0, 0);
  let start = 0;
  while (start < symbols.length) {
    const next = symbols.indexOf(seam, start);
    const end = next < 0 ? symbols.length : next;
    if (end - start > longest.length) longest = symbols.subarray(start, end);
    start = end + 1;
  }
  return longest;
}

/** How often each activity occurs. */
export function countSymbols({ symbols, alphabet }: SymbolLog): Float64Array {
  const counts = new Float64Array(alphabet);
  for (const symbol of symbols) if (symbol !== seam) counts[symbol] = (counts[symbol] ?? 0) + 1;
  return counts;
}
