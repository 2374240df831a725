import { type FileKind, fileKindOf } from "../events/index.ts";
import { chooseOnly, newestFirst } from "./choose-track.ts";
import { findNamed } from "./find-named.ts";
import type { Track } from "./track.ts";
import { stemmedNow } from "./live-tracks.ts";
import type { Seen } from "./seen.ts";
import type { TrackedEvent } from "./tracked-event.ts";

const hour = 60 * 60;
const sameFolderSeconds = 24 * hour;
const samePlaceSeconds = hour / 2;
const unseenSeconds = 12 * hour;

/**
 * The files that a new file came from: named by the event (convert, merge, save as), or of the same stem with another
 * extension.
 */
export function findPredecessors(seen: Seen): readonly Track[] {
  if (seen.event.operation === "download") return [];
  const named = seen.from.flatMap((file) => findNamed(seen.event, file) ?? []);
  if (named.length > 0) return named;
  const sameStem = findSameStem(seen);
  return sameStem === undefined ? [] : [sameStem];
}

function findSameStem({ event, stem, location }: Seen): Track | undefined {
  const others = stemmedNow(stem).filter((track) => isConverted(track, event));
  if (event.operation === "upload" && location === undefined) {
    // Converted where nobody looked, by a spreadsheet program for example.
    return chooseOnly(others.filter((track) => !track.isDelivered && event.at - track.last.at <= unseenSeconds));
  }
  if (event.operation === "rename" || event.operation === "delete") return undefined;
  // What is opened may have been there long before the other; beside a download that nobody opened it is new.
  const sources = event.operation === "open" ? others.filter(isUntouched) : others;
  const beside = sources.filter((track) => track.folder === event.folder && event.folder !== undefined);
  const recent = newestFirst(beside.filter((track) => event.at - track.last.at <= sameFolderSeconds))[0];
  return recent ?? chooseOnly(sources.filter((track) => isNear(track, event)));
}

const isUntouched = (track: Track): boolean => track.last.operation === "download";

/** In the same workspace; or fresh from the browser and converted or unpacked into a workspace. */
const isNear = (track: Track, event: TrackedEvent): boolean =>
  event.place !== undefined &&
  (track.last.place === event.place || isUntouched(track)) &&
  event.at - track.last.at <= samePlaceSeconds;

/** Kinds that a person turns into one another; `button.ts` and `button.css` only share a name. */
const convertible = new Set<FileKind>([
  "table",
  "document",
  "slides",
  "text",
  "image",
  "design",
  "audio",
  "video",
  "data",
  "geodata",
  "model",
  "archive",
]);

const isConvertible = (ext: string | undefined): boolean => ext !== undefined && convertible.has(fileKindOf(ext));

const isConverted = (track: Track, event: TrackedEvent): boolean =>
  track.deletedAt === undefined &&
  track.last.ext !== event.ext &&
  isConvertible(track.last.ext) &&
  isConvertible(event.ext);
