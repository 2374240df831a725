/** The suggestion of the row that a command was called on; `undefined` from the palette. */
export function suggestionIdOf(item: unknown): string | undefined {
  if (typeof item !== "object" || item === null || !("suggestionId" in item)) return undefined;
  return typeof item.suggestionId === "string" ? item.suggestionId : undefined;
}
