import { canonicalPath, pathKey, pathText } from "./canonical-path.ts";
import type { Label } from "./label-store.ts";
import { placeOfSite } from "./place-of-site.ts";
import type { Signal } from "./signal.ts";
import { targetResource } from "./target-resource.ts";
import type { TokenKey } from "./token-key.ts";

/** What an event may say of where it happened, and the names behind the tokens. */
export function tokenisePlace({ place, target }: Signal, key: TokenKey) {
  const found = place?.kind === "workspace" ? placeOfWorkspace(place.folder, key) : placeOfSite(place?.url ?? "", key);
  const resource = target === undefined ? undefined : targetResource(target);
  const targetLabel = resource && { token: key.token("target", resource.value), text: resource.text };
  const labels: readonly Label[] = [found?.label, targetLabel].filter((label) => label !== undefined);
  return { fields: { place: found?.place, target: targetLabel?.token }, labels };
}

function placeOfWorkspace(folder: string, key: TokenKey) {
  const path = canonicalPath(folder);
  if (!path) return undefined;
  const token = key.token("workspace", pathKey(path));
  return { place: token, label: { token, text: pathText(path) } };
}
