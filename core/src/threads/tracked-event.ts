import * as v from "valibot";
import { activityEventSchema } from "../events/index.ts";

const fields = activityEventSchema.entries;

/** What of an event tells which file it is about. */
export const trackedEventSchema = v.object({
  id: fields.id,
  device: fields.device,
  seq: fields.seq,
  at: fields.at,
  operation: fields.operation,
  ext: fields.ext,
  size: fields.size,
  file: fields.file,
  stem: fields.stem,
  folder: fields.folder,
  path: fields.path,
  length: fields.length,
  stat: fields.stat,
  from: fields.from,
  place: fields.place,
});
export type TrackedEvent = v.InferOutput<typeof trackedEventSchema>;

/** A run, or a burst over many files, is about no file in particular. */
export const isAboutFile = (event: TrackedEvent): boolean => event.file !== undefined || event.path !== undefined;

/** Where the file lies, as far as the event says. Equal on two surfaces of one machine. */
export function locationOf({ path, folder, file }: TrackedEvent): string | undefined {
  if (path !== undefined) return path;
  return folder !== undefined && file !== undefined ? `${folder}/${file}` : undefined;
}

/** Says "the same bytes under the same name"; empty files say nothing. */
export function contentOf({ file, length, size }: TrackedEvent): string | undefined {
  return file !== undefined && length !== undefined && size !== 0 ? `${file}/${length}` : undefined;
}

/** Says "the same bytes, last changed at the same second"; empty files say nothing. */
export const statOf = ({ stat, size }: TrackedEvent): string | undefined => (size === 0 ? undefined : stat);

/** Shorter files are too often of one length (bytes). */
const leastTelling = 1024;

/** Says "of this kind and exactly as long". */
export const lengthOf = ({ ext, length, size = 0 }: TrackedEvent): string | undefined =>
  length !== undefined && size >= leastTelling ? `${ext}/${length}` : undefined;
