import { extensionOf, fileFamily, sizeBucket, stemOf } from "../events/index.ts";
import { baseName, type CanonicalPath, canonicalPath, parentPath, pathKey, pathText } from "./canonical-path.ts";
import { isIgnoredFile } from "./ignore-rules.ts";
import type { Label } from "./label-store.ts";
import { isOutsideWorkspace } from "./outside-workspace.ts";
import type { Policy } from "./policy.ts";
import type { FileFacts, Signal } from "./signal.ts";
import type { TokenKey } from "./tokens.ts";

const maxSources = 4;

/** What an event may say of a file, and the names behind the tokens. */
export function fileFields(file: FileFacts | undefined, key: TokenKey) {
  const name = baseName(file?.path ?? file?.name ?? "");
  const path = file?.path === undefined ? undefined : canonicalPath(file.path);
  const named = name === "" ? undefined : nameFields(name, key);
  const located = path ? pathFields(path, key) : undefined;
  return {
    fields: { ...named?.fields, ...located?.fields, ...measureFields(file ?? {}, key) },
    labels: [...(named?.labels ?? []), ...(located?.labels ?? [])],
  };
}

/**
 * The first four files that this one came from, by their tokens. Files that the person ignores, or that lie outside
 * workspaces without leave, are not named here either.
 */
export function sourceFields(signal: Signal, policy: Policy, key: TokenKey) {
  const { from = [], place } = signal;
  const workspace = place?.kind === "workspace" ? place.folder : undefined;
  const names = from
    .slice(0, maxSources)
    .filter((source) => !isIgnoredFile(source, policy.ignoredFiles, workspace))
    .filter((source) => canonicalPath(source) === undefined || !isOutsideWorkspace(source, signal, policy))
    .map(baseName)
    .filter((name) => name !== "");
  const labels: readonly Label[] = [...new Set(names)].map((text) => ({ token: key.token("file", text), text }));
  return { fields: { from: labels.length === 0 ? undefined : labels.map(({ token }) => token) }, labels };
}

function nameFields(name: string, key: TokenKey) {
  const familyText = fileFamily(name);
  const file = key.token("file", name);
  const family = key.token("family", familyText);
  const labels: readonly Label[] = [
    { token: file, text: name },
    { token: family, text: familyText },
  ];
  return { fields: { ext: extensionOf(name), file, stem: key.token("stem", stemOf(name)), family }, labels };
}

function pathFields(path: CanonicalPath, key: TokenKey) {
  const parent = parentPath(path);
  const folder = key.token("folder", pathKey(parent));
  const labels: readonly Label[] = [{ token: folder, text: pathText(parent) }];
  return { fields: { folder, path: key.token("path", pathKey(path)) }, labels };
}

/** A length alone and with its time: they follow a file through renames and into an upload, where no path is known. */
function measureFields({ bytes, modifiedMs }: FileFacts, key: TokenKey) {
  if (bytes === undefined || !Number.isSafeInteger(bytes)) return {};
  const modified = modifiedMs === undefined ? undefined : Math.floor(modifiedMs / 1000);
  return {
    size: sizeBucket(bytes),
    length: key.token("length", `${bytes}`),
    stat: modified === undefined ? undefined : key.token("stat", `${bytes}\0${modified}`),
  };
}
