import { findService } from "../catalogue/index.ts";
import { type ActivityEvent, eventToNames, type NameOf } from "../events/index.ts";
import { canonicalPath, type CanonicalPath } from "../privacy/index.ts";

/** The site of an event by its full name; `undefined` for a workspace, and where the name is not known here. */
export function siteOf(event: ActivityEvent, nameOf: NameOf): string | undefined {
  const service = event.place && findService(event.place)?.name;
  const { place } = eventToNames(event, nameOf);
  return service ?? (place === undefined || canonicalPath(place) ? undefined : place);
}

/** The folder of the file, or the workspace where something ran. */
export function folderOf(event: ActivityEvent, nameOf: NameOf): CanonicalPath | undefined {
  const { folder, place } = eventToNames(event, nameOf);
  return canonicalPath(folder ?? place ?? "");
}
