import type { ActivityEvent, NameOf } from "../events/index.ts";
import { type CanonicalPath, pathKey, pathText } from "../privacy/index.ts";
import { folderOf, siteOf } from "./where-noted.ts";

/** A site by its full name or a folder by its path, and how many events were noted there. */
export type NotedPlace = { readonly name: string; readonly count: number };

/**
 * Where something was noted, as far as it has a name here: the sites, and the folders with those that have several of them
 * in them. In the order of their names.
 */
export function listPlaces(events: readonly ActivityEvent[], nameOf: NameOf) {
  return { sites: listSites(events, nameOf), folders: listFolders(events, nameOf) };
}

function listSites(events: readonly ActivityEvent[], nameOf: NameOf): NotedPlace[] {
  const bySite = Map.groupBy(events, (event) => siteOf(event, nameOf));
  const sites = [...bySite].flatMap(([name, { length }]) => (name === undefined ? [] : [{ name, count: length }]));
  return sites.toSorted(byName);
}

type Folder = { readonly name: string; count: number; isOwn: boolean; readonly children: Set<string> };

function listFolders(events: readonly ActivityEvent[], nameOf: NameOf): NotedPlace[] {
  const folders = new Map<string, Folder>();
  const note = (path: CanonicalPath, child: string | undefined) => {
    const key = pathKey(path);
    const folder = folders.get(key) ?? { name: pathText(path), count: 0, isOwn: false, children: new Set() };
    folders.set(key, folder);
    folder.count += 1;
    if (child === undefined) folder.isOwn = true;
    else folder.children.add(child);
  };
  for (const event of events) {
    const path = folderOf(event, nameOf);
    for (let depth = path?.names.length ?? 0; path !== undefined && depth > 0; depth -= 1) {
      note({ ...path, names: path.names.slice(0, depth) }, path.names[depth]);
    }
  }
  const listed = [...folders.values()].filter(({ isOwn, children }) => isOwn || children.size > 1);
  return listed.map(({ name, count }) => ({ name, count })).toSorted(byName);
}

const byName = (left: NotedPlace, right: NotedPlace): number => (left.name < right.name ? -1 : 1);
