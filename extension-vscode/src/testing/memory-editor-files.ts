import type { Uri } from "vscode";
import type { EditorFiles } from "../platform/web-files.ts";

const notFound = () => Object.assign(new Error("no such file"), { code: "FileNotFound" });

/** The editor's file system in memory, keyed by the text of the address. */
export function createMemoryEditorFiles(stored: Map<string, Uint8Array> = new Map()): EditorFiles {
  const read = (uri: Uri): Uint8Array => {
    const bytes = stored.get(uri.toString());
    if (bytes === undefined) throw notFound();
    return bytes;
  };
  return {
    readFile: async (uri) => read(uri),
    writeFile: async (uri, bytes) => void stored.set(uri.toString(), bytes.slice()),
    delete: async (uri) => {
      if (!stored.delete(uri.toString())) throw notFound();
    },
    stat: async (uri) => ({ type: 1, ctime: 0, mtime: Date.now(), size: read(uri).length }),
    readDirectory: async (folder) => {
      const front = `${folder.toString()}/`;
      return [...stored.keys()].filter((key) => key.startsWith(front)).map((key) => [key.slice(front.length), 1]);
    },
    createDirectory: async () => undefined,
  };
}
