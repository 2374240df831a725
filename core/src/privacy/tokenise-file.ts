import { extensionOf, fileFamily, sizeBucket, stemOf } from "../events/index.ts";
import { baseName, type CanonicalPath, canonicalPath, pathKey } from "./canonical-path.ts";
import type { Label } from "./label-store.ts";
import type { FileFacts } from "./signal.ts";
import type { TokenKey } from "./token-key.ts";
import { tokeniseFolder } from "./tokenise-folder.ts";

/** What an event may say of a file, and the names behind the tokens. */
export function tokeniseFile(file: FileFacts | undefined, key: TokenKey) {
  const name = baseName(file?.path ?? file?.name ?? "");
  const path = file?.path === undefined ? undefined : canonicalPath(file.path);
  const named = name === "" ? undefined : nameFields(name, key);
  const located = path ? pathFields(path, key) : undefined;
  return {
    fields: { ...named?.fields, ...located?.fields, ...measureFields(file ?? {}, key) },
    labels: [...(named?.labels ?? []), ...(located?.labels ?? [])],
  };
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
  const folder = tokeniseFolder(path, key);
  return { fields: { folder: folder.token, path: key.token("path", pathKey(path)) }, labels: [folder] };
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
