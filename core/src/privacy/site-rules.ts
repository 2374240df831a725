import { siteHost } from "../catalogue/index.ts";
import { hostOfAddress } from "./site-address.ts";

/** Hosts that a list names themselves, hosts whose subdomains it names, and whether it names every host. */
type SiteRules = {
  readonly hosts: ReadonlySet<string>;
  readonly parents: ReadonlySet<string>;
  readonly isEvery: boolean;
};

/** Read once for each list of patterns that a policy holds. */
const rulesByPatterns = new WeakMap<readonly string[], SiteRules>();

/**
 * True when a host is named by one of the patterns: `example.com` (and its subdomains), `*.example.com` (subdomains
 * only), `*` (every host). Patterns are as a person types or pastes them: `https://Example.com/page` means `example.com`.
 */
export function isListedHost(host: string, patterns: readonly string[]): boolean {
  const { hosts, parents, isEvery } = readRules(patterns);
  return isEvery || hosts.has(host) || parentsOfHost(host).some((parent) => parents.has(parent));
}

function readRules(patterns: readonly string[]): SiteRules {
  const known = rulesByPatterns.get(patterns);
  if (known) return known;
  const texts = patterns.map((pattern) => pattern.trim());
  const whole = texts.filter((text) => !text.startsWith("*.")).map(hostOfPattern);
  const subdomains = texts.filter((text) => text.startsWith("*.")).map((text) => hostOfPattern(text.slice(2)));
  const rules = { hosts: new Set(whole), parents: new Set([...whole, ...subdomains]), isEvery: texts.includes("*") };
  rulesByPatterns.set(patterns, rules);
  return rules;
}

function hostOfPattern(text: string): string {
  return hostOfAddress(text) ?? hostOfAddress(`http://${text}`) ?? siteHost(text);
}

/** `a.b.c` lies under `b.c` and `c`. No host has more than 127 labels. */
function parentsOfHost(host: string): readonly string[] {
  const labels = host.split(".", 127);
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join("."));
}
