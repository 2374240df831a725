import { type CanonicalPath, parentPath, pathKey, pathText } from "./canonical-path.ts";
import type { Label } from "./label-store.ts";
import type { TokenKey } from "./token-key.ts";

/** The folder that a file lies in, as one token: siblings share it, and it says nothing of the folders above. */
export function tokeniseFolder(path: CanonicalPath, key: TokenKey): Label {
  const folder = parentPath(path);
  return { token: key.token("folder", pathKey(folder)), text: pathText(folder) };
}
