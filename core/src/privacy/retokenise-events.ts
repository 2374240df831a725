import { type ActivityEvent, fileFamily, stemOf, type Token } from "../events/index.ts";
import { canonicalPath, pathKey } from "./canonical-path.ts";
import { targetResource } from "./target-resource.ts";
import type { TokenKey, TokenPurpose } from "./token-key.ts";

/** Tokens of another key epoch, and the token of the same name under the key of now. */
export type TokenSuccessors = ReadonlyMap<string, Token>;

/**
 * Finds the successors of the tokens of these events by the names that are known here. A token whose name is not known has
 * none, nor has one of a length or a time, which have no names: as it was it still joins the events of its own epoch.
 */
export function findSuccessors(
  events: readonly ActivityEvent[],
  nameOf: (token: string) => string | undefined,
  key: TokenKey,
): TokenSuccessors {
  const successors = new Map<string, Token>();
  for (const event of events) {
    for (const [token, purpose, value] of readValues(event, nameOf)) {
      if (token === undefined || value === undefined || successors.has(token)) continue;
      successors.set(token, key.token(purpose, value));
    }
  }
  return successors;
}

type TokenValue = readonly [token: string | undefined, purpose: TokenPurpose, value: string | undefined];

/** What the door made each token of, from the names that it gave back. */
function readValues(event: ActivityEvent, nameOf: (token: string) => string | undefined): readonly TokenValue[] {
  const known = (token: string | undefined) => (token === undefined ? undefined : nameOf(token));
  const [name, target, site] = [known(event.file), known(event.target), known(event.place)];
  const [folder, workspace] = [canonicalPath(known(event.folder) ?? ""), canonicalPath(site ?? "")];
  const path = folder && name !== undefined ? { ...folder, names: [...folder.names, name] } : undefined;
  return [
    [event.file, "file", name],
    [event.stem, "stem", name && stemOf(name)],
    [event.family, "family", known(event.family) ?? (name && fileFamily(name))],
    [event.folder, "folder", folder && pathKey(folder)],
    [event.path, "path", path && pathKey(path)],
    [event.place, workspace ? "workspace" : "host", workspace ? pathKey(workspace) : site],
    [event.target, "target", target && targetResource(target)?.value],
    ...(event.from ?? []).map((token) => [token, "file", known(token)] as const),
  ];
}

/** The event in tokens of now, for those that have one; its `epoch` says of which the others are. */
export function retokeniseEvent(event: ActivityEvent, successors: TokenSuccessors): ActivityEvent {
  const next = <T extends string>(token: T): T | Token => successors.get(token) ?? token;
  const { file, stem, family, folder, path, place, target, from } = event;
  return {
    ...event,
    ...(file && { file: next(file) }),
    ...(stem && { stem: next(stem) }),
    ...(family && { family: next(family) }),
    ...(folder && { folder: next(folder) }),
    ...(path && { path: next(path) }),
    ...(place && { place: next(place) }),
    ...(target && { target: next(target) }),
    ...(from && { from: from.map(next) }),
  };
}
