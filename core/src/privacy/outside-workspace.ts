import { canonicalPath, pathWithin } from "./canonical-path.ts";
import type { Policy } from "./policy.ts";
import type { Signal } from "./signal.ts";

/**
 * True for a file of an editor, noticed or read in, that lies in no workspace, unless the person wants those recorded too.
 * A signal without a path (a task that was run) belongs to the workspace that it came from.
 */
export function isOutsideWorkspace(
  path: string | undefined,
  { surface, place, atMs }: Pick<Signal, "surface" | "place" | "atMs">,
  policy: Policy,
): boolean {
  const areWished = policy.recordsOutsideWorkspaces && atMs >= (policy.outsideWorkspacesFromMs ?? 0);
  if (surface === "browser" || areWished) return false;
  if (place?.kind !== "workspace") return true;
  if (path === undefined) return false;
  const folder = canonicalPath(place.folder);
  const file = canonicalPath(path);
  return folder === undefined || file === undefined || pathWithin(folder, file) === undefined;
}
