import * as v from "valibot";
import { activityEventSchema } from "../events/index.ts";
import { failure, type Result, success } from "../result.ts";
import type { Sight, Stretch } from "./sight.ts";

const eventSchema = v.object({
  timestamp: v.pipe(v.string(), v.transform(Date.parse), v.number(), v.minValue(0)),
  duration: v.fallback(v.pipe(v.number(), v.finite(), v.minValue(0)), 0),
  data: v.looseObject({}),
});
type RawEvent = v.InferOutput<typeof eventSchema>;

type Reader = (event: RawEvent) => Sight | undefined | "unreadable";

/** By the key of the data that tells what kind of bucket it is. */
const readers: Readonly<Record<string, Reader>> = {
  operation: readOwn,
  file: readEditor,
  status: readPresence,
  url: readPage,
};

/** Most events tell nothing of a file: that is seen in their text, without parsing it. */
const mark = /"(?:operation|file|status)":|"file:/;

/** Reads the JSON text of an event; `undefined` when it tells nothing of a file or of presence. */
export function readSight(text: string): Result<Sight | undefined, "unreadable"> {
  if (!mark.test(text)) return success(undefined);
  const event = v.safeParse(eventSchema, parseJson(text));
  if (!event.success) return failure("unreadable");
  const key = Object.keys(readers).find((key) => key in event.output.data) ?? "";
  const sight = readers[key]?.(event.output);
  return sight === "unreadable" ? failure(sight) : success(sight);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const stretch = ({ timestamp, duration }: RawEvent): Stretch => ({ atMs: timestamp, seconds: duration });

/** An unsaved draft, an output channel and "unknown" are no files: only what has a path is. */
const isPath = (text: string): boolean => /^(?:\/|\\\\|[a-z]:[\\/]|file:)/i.test(text);

const editorSchema = v.object({ file: v.string(), project: v.fallback(v.optional(v.string()), undefined) });

/** The watchers of editors tell that a file had attention, not that it was changed. */
function readEditor(event: RawEvent): ReturnType<Reader> {
  const data = v.safeParse(editorSchema, event.data);
  if (!data.success) return "unreadable";
  const { file, project } = data.output;
  if (!isPath(file)) return undefined;
  const folder = project !== undefined && isPath(project) ? project : undefined;
  return { type: "app.editor.activity", look: { ...stretch(event), path: file, project: folder } };
}

const pageSchema = v.object({ url: v.string(), incognito: v.optional(v.boolean()) });

/**
 * A visit to a site is no operation on a file, and is not recorded by Floyo's own browser extension either; a file of
 * this machine that was opened in the browser is.
 */
function readPage(event: RawEvent): ReturnType<Reader> {
  const data = v.safeParse(pageSchema, event.data);
  if (!data.success) return "unreadable";
  const { url, incognito } = data.output;
  if (!/^file:.*[^/]$/is.test(url)) return undefined;
  return { type: "web.tab.current", look: { ...stretch(event), path: url, isPrivate: incognito } };
}

const presenceSchema = v.object({ status: v.string() });

function readPresence(event: RawEvent): ReturnType<Reader> {
  const data = v.safeParse(presenceSchema, event.data);
  if (!data.success) return "unreadable";
  return data.output.status === "afk" ? { type: "afkstatus", away: stretch(event) } : undefined;
}

/** An activity event that Floyo itself had handed out; the readable names beside it are for other programs. */
function readOwn({ timestamp, data: { names: _names, ...fields } }: RawEvent): ReturnType<Reader> {
  const event = v.safeParse(activityEventSchema, { ...fields, at: Math.floor(timestamp / 1000) });
  return event.success ? { type: "app.floyo.activity", event: event.output } : "unreadable";
}
