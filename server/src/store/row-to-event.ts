/** Columns of floyo.events under the names of the event's fields; numbers that may pass 32 bits come as text. */
export const eventColumnsSql = `id, device, seq, v, epoch, at, utc_offset as "utcOffset", surface, operation, cause, ext, size,
  file, stem, family, folder, path, length, stat, came_from as "from", place, target, tool, active, count`;

const tokenFields = new Set(["file", "stem", "family", "folder", "path", "length", "stat", "target"]);
const numberFields = new Set(["seq", "epoch", "at", "size"]);

const uuidToToken = (value: unknown): unknown => (typeof value === "string" ? value.replaceAll("-", "") : value);

function columnToField(name: string, value: unknown): unknown {
  if (tokenFields.has(name)) return uuidToToken(value);
  if (name === "from" && Array.isArray(value)) return value.map(uuidToToken);
  return numberFields.has(name) ? Number(value) : value;
}

/** A row as the event that was sent: no field for a column that is null. To be parsed by the schema. */
export function rowToEvent(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const event: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    if (value !== null) event[name] = columnToField(name, value);
  }
  return event;
}
