/** Numbers kinds in the order of their first appearance; `kinds` are the old numbers (below `limit`) by the new ones. */
export function renumber(old: Int32Array, limit: number): { readonly symbols: Int32Array; readonly kinds: number[] } {
  const symbolByKind = new Int32Array(limit).fill(-1);
  const kinds: number[] = [];
  const symbols = old.map((kind) => {
    if (symbolByKind[kind] === -1) symbolByKind[kind] = kinds.push(kind) - 1;
    return symbolByKind[kind] ?? 0;
  });
  return { symbols, kinds };
}
