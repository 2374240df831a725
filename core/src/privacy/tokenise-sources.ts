import { baseName, canonicalPath } from "./canonical-path.ts";
import { isIgnoredUnderKey } from "./ignored-under-key.ts";
import type { Label } from "./label-store.ts";
import { isOutsideWorkspace } from "./outside-workspace.ts";
import type { Policy } from "./policy.ts";
import type { Signal } from "./signal.ts";
import type { TokenKey } from "./token-key.ts";

const maxSources = 4;

/**
 * The first four files that this one came from, by their tokens. Files that the person ignores, or that lie outside
 * workspaces without leave, are not named here either.
 */
export function tokeniseSources(signal: Signal, policy: Policy, key: TokenKey) {
  const { from = [], place } = signal;
  const workspace = place?.kind === "workspace" ? place.folder : undefined;
  const names = from
    .slice(0, maxSources)
    .filter((source) => canonicalPath(source) === undefined || !isOutsideWorkspace(source, signal, policy))
    .filter((name) => !isIgnoredUnderKey({ name, workspace, rules: policy }, key))
    .map(baseName)
    .filter((name) => name !== "");
  const labels: readonly Label[] = [...new Set(names)].map((text) => ({ token: key.token("file", text), text }));
  return { fields: { from: labels.length === 0 ? undefined : labels.map(({ token }) => token) }, labels };
}
