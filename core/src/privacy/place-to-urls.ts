import { findService, isServiceId } from "../catalogue/index.ts";
import type { ActivityEvent, Token } from "../events/index.ts";
import type { Policy } from "./policy.ts";
import { namedHosts } from "./site-rules.ts";

type SiteRules = Pick<Policy, "deniedSites" | "allowedSites">;

/** Stands for whichever subdomain no rule names. */
const anyHost = "any.invalid";

/**
 * The addresses that a place may have been, as far as rules can tell them apart: one for a site whose name is known,
 * each host of a service, none when the name was forgotten.
 */
export function placeToUrls(
  place: NonNullable<ActivityEvent["place"]>,
  rules: SiteRules,
  nameOf: (token: Token) => string | undefined,
): readonly string[] {
  const hosts = isServiceId(place)
    ? (findService(place)?.hosts ?? []).flatMap((pattern) => patternToHosts(pattern, rules))
    : [nameOf(place)].filter((name) => name !== undefined);
  return hosts.map((host) => `http://${host}`);
}

/** Of a service whose tenants have hosts of their own: any of them, and those that a rule names. */
function patternToHosts(pattern: string, { deniedSites, allowedSites = [] }: SiteRules): readonly string[] {
  const [host = ""] = pattern.split("/");
  if (!host.startsWith("*")) return [host];
  const end = host.slice("*".length);
  const named = [...namedHosts(deniedSites), ...namedHosts(allowedSites)].filter((each) => each.endsWith(end));
  return [`${anyHost}${end}`, ...named];
}
