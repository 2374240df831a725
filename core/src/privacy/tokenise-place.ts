import { canonicalPath, pathKey, pathText } from "./canonical-path.ts";
import type { Label } from "./label-store.ts";
import { placeOfSite, type SitePlace } from "./place-of-site.ts";
import { remember } from "./remember.ts";
import type { Signal } from "./signal.ts";
import { targetResource } from "./target-resource.ts";
import type { TokenKey } from "./token-key.ts";

const targetBytes = 128 * 1024;
const workspaceBytes = 64 * 1024;

/** What an event may say of where it happened, and the names behind the tokens. */
export function tokenisePlace({ place, target }: Signal, key: TokenKey) {
  const found = place?.kind === "workspace" ? placeOfWorkspace(place.folder, key) : placeOfSite(place?.url ?? "", key);
  const resource = target === undefined ? undefined : targetResource(target);
  const targetLabel = resource && { ...tokeniseTarget(resource.value, key), text: resource.text };
  const labels: readonly Label[] = [found?.label, targetLabel].filter((label) => label !== undefined);
  return { fields: { place: found?.place, target: targetLabel?.token }, labels };
}

const tokeniseTarget = remember(targetBytes, (value, key) => ({ token: key.token("target", value) }));

const placeOfWorkspace = remember(workspaceBytes, (folder, key): Partial<SitePlace> => {
  const path = canonicalPath(folder);
  if (!path) return {};
  const token = key.token("workspace", pathKey(path));
  return { place: token, label: { token, text: pathText(path) } };
});
