import * as v from "valibot";
import { causes, operations, surfaces, tools } from "../events/index.ts";
import type { Signal } from "./signal.ts";

/** The longest path that Linux hands to a program; a deeper or longer text is an attack, not a file. */
const maxPathLength = 4096;
const maxPathDepth = 256;

const path = v.pipe(
  v.string(),
  v.maxLength(maxPathLength),
  v.check((text) => text.length < maxPathDepth || text.split(/[\\/]/, maxPathDepth + 1).length <= maxPathDepth),
);
/** A measurement that a platform got wrong (-1, NaN) is left out; the signal is not lost for it. */
const measure = v.optional(v.fallback(v.optional(v.pipe(v.number(), v.finite(), v.minValue(0))), undefined));

/** Signals arrive through messages of pages and platforms: only what is named here is ever read. */
const signalSchema = v.object({
  atMs: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(9_999_999_999_999)),
  utcOffsetMinutes: v.pipe(v.number(), v.integer(), v.minValue(-14 * 60), v.maxValue(14 * 60)),
  surface: v.picklist(surfaces),
  operation: v.picklist(operations),
  cause: v.picklist(causes),
  file: v.optional(v.object({ path: v.optional(path), name: v.optional(path), bytes: measure, modifiedMs: measure })),
  from: v.optional(v.pipe(v.array(path), v.maxLength(10_000))),
  place: v.optional(
    v.variant("kind", [
      v.object({ kind: v.literal("workspace"), folder: path }),
      v.object({ kind: v.literal("site"), url: v.string() }),
    ]),
  ),
  target: v.optional(v.string()),
  tool: v.optional(v.picklist(tools)),
  activeSeconds: measure,
  count: measure,
  isPrivate: v.optional(v.boolean()),
});

/** The signal in its own form, without whatever else came with it; `undefined` when it is none. Never throws. */
export function readSignal(input: unknown): Signal | undefined {
  try {
    const parsed = v.safeParse(signalSchema, input, { abortEarly: true });
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
