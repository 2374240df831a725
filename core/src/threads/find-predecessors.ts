import { type FileKind, fileKindOf } from "../events/index.ts";
import { chooseOnly, newestFirst } from "./choose-track.ts";
import { findNamed } from "./find-named.ts";
import type { Track } from "./track.ts";
import type { TrackIndex } from "./track-index.ts";
import { locationOf, type TrackedEvent } from "./tracked-event.ts";

const hour = 60 * 60;
const sameFolderSeconds = 24 * hour;
const samePlaceSeconds = hour / 2;
const unseenSeconds = 12 * hour;

/**
 * The files that a new file came from: named by the event (convert, merge, save as), or of the same stem with another
 * extension.
 */
export function findPredecessors(index: TrackIndex, event: TrackedEvent): readonly Track[] {
  if (event.operation === "download") return [];
  const named = (event.from ?? []).map((file) => findNamed(index, event, file)).filter((track) => track !== undefined);
  if (named.length > 0) return named;
  const sameStem = findSameStem(index, event);
  return sameStem === undefined ? [] : [sameStem];
}

function findSameStem(index: TrackIndex, event: TrackedEvent): Track | undefined {
  const others = index.stemmed(event.stem).filter((track) => isConverted(track, event));
  if (event.operation === "upload" && locationOf(event) === undefined) {
    // Converted where nobody looked, by a spreadsheet program for example.
    return chooseOnly(others.filter((track) => !track.isDelivered && event.at - track.last.at <= unseenSeconds));
  }
  if (event.operation !== "create" && event.operation !== "modify") return undefined;
  const beside = others.filter((track) => track.folder === event.folder && event.folder !== undefined);
  const recent = newestFirst(beside.filter((track) => event.at - track.last.at <= sameFolderSeconds))[0];
  const isNear = (track: Track) => track.last.place === event.place && event.at - track.last.at <= samePlaceSeconds;
  return recent ?? chooseOnly(others.filter((track) => event.place !== undefined && isNear(track)));
}

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
]);

const isConvertible = (ext: string | undefined): boolean => ext !== undefined && convertible.has(fileKindOf(ext));

const isConverted = (track: Track, event: TrackedEvent): boolean =>
  track.deletedAt === undefined &&
  track.last.ext !== event.ext &&
  isConvertible(track.last.ext) &&
  isConvertible(event.ext);
