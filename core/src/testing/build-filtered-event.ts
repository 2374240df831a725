import * as v from "valibot";
import { type FilteredEvent, filteredEventSchema } from "../events/index.ts";

type FilteredFields = v.InferInput<typeof filteredEventSchema>;

/** A saved file that passed the door and has no number yet. */
export function buildFilteredEvent(overrides: Partial<FilteredFields> = {}): FilteredEvent {
  return v.parse(filteredEventSchema, {
    v: 1,
    epoch: 0,
    at: 1_794_816_000,
    utcOffset: 60,
    surface: "vscode",
    operation: "modify",
    cause: "user",
    ...overrides,
  });
}
