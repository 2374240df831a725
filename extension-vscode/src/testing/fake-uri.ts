import type { Uri } from "vscode";

/** An address as the editor makes them, as far as our code looks at one. */
export function createFakeUri(path: string, scheme = "file"): Uri {
  const uri: Uri = {
    scheme,
    path,
    authority: "",
    query: "",
    fragment: "",
    fsPath: path,
    with: (change) => createFakeUri(change.path ?? path, change.scheme ?? scheme),
    toString: () => `${scheme}://${path}`,
    toJSON: () => path,
  };
  return uri;
}

export const joinFakeUri = (folder: Uri, name: string): Uri => createFakeUri(`${folder.path}/${name}`, folder.scheme);
