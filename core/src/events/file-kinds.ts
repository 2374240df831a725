import { extensionsByKind } from "./extensions-by-kind.ts";
import { writtenExtension } from "./file-name.ts";

export type FileKind = (typeof extensionsByKind)[number]["kind"] | "other";

const kindByExtension = new Map<string, FileKind>(
  extensionsByKind.flatMap(({ kind, extensions: list }) => list.split(" ").map((ext) => [ext, kind] as const)),
);

/** Every extension that is recorded as it is, and `other` for the rest. */
export const extensions: readonly string[] = [...kindByExtension.keys(), "other"];

/** `report.Swift` and `list.Key` are more likely a person's than a format; `Pdf` has no vowel and is nobody's. */
const properNoun = /^\p{Lu}\p{Ll}*[aeiouy]\p{Ll}*$/u;

/** The listed extension of a file name, `other` when it is not listed, `undefined` when the name has none. */
export function extensionOf(name: string): string | undefined {
  const written = writtenExtension(name);
  if (written === undefined) return undefined;
  const ext = written.toLowerCase();
  return kindByExtension.has(ext) && !properNoun.test(written) ? ext : "other";
}

/** What kind of file an extension stands for. */
export function fileKindOf(extension: string): FileKind {
  return kindByExtension.get(extension) ?? "other";
}
