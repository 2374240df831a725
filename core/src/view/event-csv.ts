import { activityEventSchema, type EventNames, namedFields } from "../events/index.ts";
import { toCsvLine } from "./csv-line.ts";

const columns = Object.keys(activityEventSchema.entries);

/** Events as a table: a column a field. */
export const eventCsvHead = toCsvLine(columns);
export const eventToCsvLine = (event: Readonly<Record<string, unknown>>): string =>
  toCsvLine(columns.map((name) => event[name]));

/** The same with the readable names at the end of the line: for a file that the person's own device writes. */
export const namedEventCsvHead = toCsvLine([...columns, ...namedFields.map((field) => `names.${field}`)]);
export const namedEventToCsvLine = (event: Readonly<Record<string, unknown>>, names: EventNames): string =>
  toCsvLine([...columns.map((name) => event[name]), ...namedFields.map((field) => names[field])]);
