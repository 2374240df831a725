import type { FileFacts, SignalPlace } from "@floyo/core/privacy";
import type { FileStat, Uri } from "vscode";

/** The path as the machine names it, so that it joins with what the browser says of the same file. */
export const uriToPath = (uri: Uri): string => (uri.scheme === "file" ? uri.fsPath : uri.path);

export const folderOfPath = (path: string): string => path.slice(0, path.lastIndexOf("/"));

export const uriToFacts = (uri: Uri, stat: FileStat | undefined): FileFacts => ({
  path: uriToPath(uri),
  ...(stat === undefined ? {} : { bytes: stat.size, modifiedMs: stat.mtime }),
});

export const folderToPlace = (folder: Uri): SignalPlace => ({ kind: "workspace", folder: uriToPath(folder) });
