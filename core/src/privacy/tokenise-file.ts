import { extensionOf, fileFamily, sizeBucket, stemOf } from "../events/index.ts";
import { baseName, canonicalPath, pathKey } from "./canonical-path.ts";
import type { Label } from "./label-store.ts";
import { remember } from "./remember.ts";
import type { FileFacts } from "./signal.ts";
import type { TokenKey } from "./token-key.ts";
import { tokeniseFolder } from "./tokenise-folder.ts";

const nameBytes = 192 * 1024;
const pathBytes = 256 * 1024;

/** What an event may say of a file, and the names behind the tokens. */
export function tokeniseFile(file: FileFacts | undefined, key: TokenKey) {
  const { path, name = "" } = file ?? {};
  const { fields, labels } = path === undefined ? tokeniseName(baseName(name), key) : tokenisePath(path, key);
  return { fields: { ...fields, ...measureFields(file ?? {}, key) }, labels };
}

const tokeniseName = remember(nameBytes, (name, key) => {
  if (name === "") return { fields: {}, labels: [] };
  const familyText = fileFamily(name);
  const file = key.token("file", name);
  const family = key.token("family", familyText);
  const labels: readonly Label[] = [
    { token: file, text: name },
    { token: family, text: familyText },
  ];
  return { fields: { ext: extensionOf(name), file, stem: key.token("stem", stemOf(name)), family }, labels };
});

const tokenisePath = remember(pathBytes, (text, key) => {
  const path = canonicalPath(text);
  const named = tokeniseName(path ? (path.names.at(-1) ?? "") : baseName(text), key);
  if (!path) return named;
  const folder = tokeniseFolder(path, key);
  const fields = { ...named.fields, folder: folder.token, path: key.token("path", pathKey(path)) };
  return { fields, labels: [...named.labels, folder] };
});

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
