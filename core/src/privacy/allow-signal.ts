import { isIgnoredUnderKey } from "./ignored-under-key.ts";
import { isOutsideWorkspace } from "./outside-workspace.ts";
import type { DropReason, Policy } from "./policy.ts";
import { isFolderIgnored } from "./policy-ignores.ts";
import type { Signal } from "./signal.ts";
import { hostOfAddress, isAddress } from "./site-address.ts";
import { isListedHost } from "./site-rules.ts";
import type { TokenKey } from "./token-key.ts";

/**
 * Whether the policy lets a signal become an event; the reason when it does not. Consent first, then the person's rules.
 * With a key it is remembered which files the person's patterns let pass.
 */
export function allowSignal(signal: Signal, policy: Policy, key?: TokenKey): DropReason | undefined {
  return refuseMoment(signal, policy) ?? refuseSite(signal, policy) ?? refuseFile(signal, policy, key);
}

function refuseMoment(signal: Signal, policy: Policy): DropReason | undefined {
  if (policy.consentedAtMs === undefined) return "no-consent";
  if (signal.atMs < policy.consentedAtMs) return "before-consent";
  if (!policy.isRecording) return "surface-off";
  if (policy.pausedUntilMs !== undefined && signal.atMs < policy.pausedUntilMs) return "paused";
  if (signal.isPrivate === true) return "private-window";
  return policy.deniedOperations.includes(signal.operation) ? "operation-denied" : undefined;
}

/**
 * A denied site is not recorded on either end: neither as the place nor as the target. A place that cannot be read could
 * be a denied one.
 */
function refuseSite({ surface, place, target }: Signal, policy: Policy): DropReason | undefined {
  if (place?.kind === "site" && place.url !== "" && !isAddress(place.url)) return "malformed";
  const addresses = [place?.kind === "site" ? place.url : undefined, target].filter((address) => address !== undefined);
  const hosts = addresses.map(hostOfAddress).filter((host) => host !== undefined);
  if (hosts.some((host) => isListedHost(host, policy.deniedSites))) return "site-denied";
  const { allowedSites } = policy;
  const isElsewhere = hosts.length === 0 && surface !== "browser";
  if (allowedSites === undefined || isElsewhere) return undefined;
  const isAllowed = hosts.length > 0 && hosts.every((host) => isListedHost(host, allowedSites));
  return isAllowed ? undefined : "site-denied";
}

function refuseFile(signal: Signal, policy: Policy, key: TokenKey | undefined): DropReason | undefined {
  const { file, place } = signal;
  const name = file?.path ?? file?.name;
  const workspace = place?.kind === "workspace" ? place.folder : undefined;
  const isOutside = isOutsideWorkspace(file?.path, signal, policy);
  // Nothing is remembered of a file that is refused for where it lies.
  const rememberingKey = isOutside ? undefined : key;
  const isIgnored =
    name === undefined
      ? isFolderIgnored(workspace, policy)
      : isIgnoredUnderKey({ name, workspace, rules: policy }, rememberingKey);
  if (isIgnored) return "file-ignored";
  return isOutside ? "outside-workspace" : undefined;
}
