import * as v from "valibot";
import { type ActivityEvent, activityEventSchema, tokenSchema } from "../events/index.ts";

type FieldName = Extract<keyof ActivityEvent, string>;

/** One field of the activity event: what it says, and what can stand in it at all. */
export type EventField = { readonly field: FieldName; readonly says: string; readonly values: string };

/** What each field says, in plain words. A field without words does not compile. */
const words: Readonly<Record<FieldName, string>> = {
  id: "the event's own number: its time and chance, nothing else",
  device: "which installation noticed it",
  seq: "its number among those of that installation",
  v: "version of this list",
  epoch: "which of your keys made the tokens",
  at: "when, in whole seconds",
  utcOffset: "how far your clock was from UTC, in minutes",
  surface: "where it was noticed",
  operation: "what was done",
  cause: "who did it",
  ext: "kind of file",
  size: "rough size in bytes: the power of four below it",
  file: "the file's name",
  stem: "the name without its extension",
  family: "the name without dates and numbers",
  folder: "the folder it lies in",
  path: "the whole path",
  length: "the exact size",
  stat: "exact size and time of change together",
  from: "the names of files it was made from",
  place: "the service, the site or the workspace",
  target: "the document it was handed to",
  tool: "by what means",
  active: "seconds of attention, in coarse steps",
  count: "how many at once, in coarse steps",
};

/** A list that is longer is counted. */
const longestList = 12;

const isField = (name: string): name is FieldName => Object.hasOwn(words, name);

/** Every field of the closed schema, in its order, with what the schema lets stand in it. */
export function listEventFields(): readonly EventField[] {
  const [{ entries }] = activityEventSchema.pipe;
  return Object.entries(entries).flatMap(([field, schema]) =>
    isField(field) ? [{ field, says: words[field], values: describeValues(schema) }] : [],
  );
}

/** What of a schema says which values it takes. */
const shapeSchema = v.looseObject({
  type: v.string(),
  wrapped: v.optional(v.unknown()),
  item: v.optional(v.unknown()),
  literal: v.optional(v.unknown()),
  options: v.optional(v.array(v.unknown()), []),
});

function describeValues(schema: unknown): string {
  if (schema === tokenSchema) return "keyed token";
  const { type, wrapped, item, literal, options } = v.parse(shapeSchema, schema);
  switch (type) {
    case "optional":
      return describeValues(wrapped);
    case "array":
      return `${describeValues(item)}s`;
    case "union":
      return options.map(describeValues).join(" or ");
    case "literal":
      return String(literal);
    case "picklist":
      return options.length > longestList ? `one of ${options.length}` : options.join(", ");
    default:
      return type === "number" ? "whole number" : "UUID";
  }
}
