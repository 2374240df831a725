import * as v from "valibot";
import type { FilteredEvent } from "../events/index.ts";
import { filterSignal, type Policy } from "../privacy/index.ts";
import { testTokenKey } from "./test-token-key.ts";

const eventAsItIs = v.custom<FilteredEvent>((event) => typeof event === "object" && event !== null);
const answerSchema = v.variant("ok", [
  v.object({ ok: v.literal(true), value: v.object({ event: eventAsItIs }) }),
  v.object({ ok: v.literal(false), code: v.string(), detail: v.optional(v.string()) }),
]);

/** What the door answers to anything at all. */
export const askDoor = (signal: unknown, policy: Policy) =>
  v.parse(answerSchema, Reflect.apply(filterSignal, undefined, [signal, policy, testTokenKey]));
