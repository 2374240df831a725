import type { Signal } from "@floyo/core/privacy";
import { failure, type Result, success } from "@floyo/core/result";
import * as v from "valibot";

/** A line of raw facts, as the signal that a platform would have given; its time comes later. */
export type Observation = { readonly id: string | number; readonly signal: Omit<Signal, "atMs"> };

export type ObservationFailure = "line-not-json" | "line-not-observation";

/** What is read of `input`; all else in it (titles, branches, labels) has no way into a signal. */
const inputSchema = v.object({
  path: v.optional(v.string()),
  filename: v.optional(v.string()),
  url: v.optional(v.string()),
  referrer: v.optional(v.string()),
  bytes: v.optional(v.number()),
  modifiedMs: v.optional(v.number()),
});
type Input = v.InferOutput<typeof inputSchema>;

const lineSchema = v.object({
  id: v.union([v.string(), v.number()]),
  kind: v.picklist(["file", "download", "upload", "url"]),
  input: inputSchema,
});

/** Reads `{"id", "kind": "file"|"download"|"upload"|"url", "input": {…}}`. The detail repeats nothing of the line. */
export function parseObservation(text: string): Result<Observation, ObservationFailure> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure("line-not-json", "is not JSON");
  }
  const line = v.safeParse(lineSchema, value);
  if (!line.success) return failure("line-not-observation", 'is not an object with "id", "kind" and "input"');
  const { id, kind, input } = line.output;
  return success({ id, signal: { utcOffsetMinutes: 0, cause: "user", ...signalFields(kind, input) } });
}

function signalFields(kind: v.InferOutput<typeof lineSchema>["kind"], input: Input) {
  const file = { path: input.path, name: input.filename, bytes: input.bytes, modifiedMs: input.modifiedMs };
  switch (kind) {
    case "file":
      return { surface: "vscode", operation: "modify", tool: "disk", file } as const;
    case "download":
      // The page that started it, not the address of the file.
      return {
        surface: "browser",
        operation: "download",
        tool: "download",
        file,
        place: site(input.referrer || input.url),
      } as const;
    case "upload":
      return {
        surface: "browser",
        operation: "upload",
        tool: "file-input",
        file,
        place: site(input.url),
        target: input.url,
      } as const;
    case "url":
      return { surface: "browser", operation: "open", place: site(input.url) } as const;
  }
}

function site(url: string | undefined) {
  return url === undefined ? undefined : ({ kind: "site", url } as const);
}
