import { extensionsByKind } from "./extensions-by-kind.ts";
import { rawExtension } from "./file-name.ts";

export type FileKind = (typeof extensionsByKind)[number]["kind"] | "other";

const kindByExtension = new Map<string, FileKind>(
  extensionsByKind.flatMap(({ kind, extensions: list }) => list.split(" ").map((ext) => [ext, kind] as const)),
);

/** Every extension that is recorded as it is, and `other` for the rest. */
export const extensions: readonly string[] = [...kindByExtension.keys(), "other"];

/** The listed extension of a file name, `other` when it is not listed, `undefined` when the name has none. */
export function extensionOf(name: string): string | undefined {
  const ext = rawExtension(name);
  return ext === undefined || kindByExtension.has(ext) ? ext : "other";
}

/** What kind of file an extension stands for. */
export function fileKindOf(extension: string): FileKind {
  return kindByExtension.get(extension) ?? "other";
}
