import * as v from "valibot";
import {
  attentionBucket,
  countBucket,
  eventVersion,
  type FilteredEvent,
  filteredEventSchema,
} from "../events/index.ts";
import { failure, type Result, success } from "../result.ts";
import { allowSignal } from "./allow-signal.ts";
import { tokeniseFile } from "./tokenise-file.ts";
import { tokeniseSources } from "./tokenise-sources.ts";
import type { Label } from "./label-store.ts";
import { tokenisePlace } from "./tokenise-place.ts";
import type { DropReason, Policy } from "./policy.ts";
import type { Signal } from "./signal.ts";
import { readSignal } from "./signal-schema.ts";
import type { TokenKey } from "./token-key.ts";

/** What passed: the event, which may be stored and sent, and the names behind its tokens, which stay on the device. */
export type FilteredSignal = { readonly event: FilteredEvent; readonly labels: readonly Label[] };

/**
 * The only door: makes a signal an event, field by field of the allow-list, or drops it. Every value is from a fixed
 * vocabulary, a bucket or a keyed token. Never throws: what is no signal is `malformed`.
 */
export function filterSignal(signal: Signal, policy: Policy, key: TokenKey): Result<FilteredSignal, DropReason> {
  const read = readSignal(signal);
  if (!read) return failure("malformed");
  const refusal = allowSignal(read, policy, key);
  if (refusal) return failure(refusal);
  const parts = [tokeniseFile(read.file, key), tokeniseSources(read, policy, key), tokenisePlace(read, key)];
  const fields = [plainFields(read), { epoch: key.epoch }, ...parts.map((part) => part.fields)];
  const event = v.safeParse(filteredEventSchema, joinPresent(fields));
  if (!event.success) return failure("malformed");
  return success({ event: event.output, labels: parts.flatMap((part) => part.labels) });
}

/** What is said in clear: time in whole seconds, fixed vocabularies and buckets. */
function plainFields(signal: Signal) {
  const { activeSeconds, count } = signal;
  return {
    v: eventVersion,
    at: Math.floor(signal.atMs / 1000),
    utcOffset: signal.utcOffsetMinutes,
    surface: signal.surface,
    operation: signal.operation,
    cause: signal.cause,
    tool: signal.tool,
    active: activeSeconds === undefined ? undefined : attentionBucket(activeSeconds),
    count: count === undefined || count < 2 ? undefined : countBucket(count),
  };
}

/** One record of what is there: an absent field is no field, in storage and on the wire alike. */
function joinPresent(parts: readonly Readonly<Record<string, unknown>>[]): Readonly<Record<string, unknown>> {
  const present: Record<string, unknown> = {};
  for (const fields of parts) {
    for (const name in fields) if (fields[name] !== undefined) present[name] = fields[name];
  }
  return present;
}
