import { siteHost } from "../catalogue/index.ts";
import { hostOfAddress } from "./site-address.ts";

/** Hosts that a list names themselves, hosts whose subdomains it names, and whether it names every host. */
type SiteRules = {
  readonly hosts: ReadonlySet<string>;
  readonly parents: ReadonlySet<string>;
  readonly isEvery: boolean;
};

const everyHost = "*";
/** The scheme of a match pattern: it or the host behind it is a star. */
const anyScheme = /^(?:\*:\/\/|[a-z]+:\/\/(?=\*))/i;

/** Read once for each list of patterns that a policy holds. */
const rulesByPatterns = new WeakMap<readonly string[], SiteRules>();

/**
 * True when a host is named by one of the patterns: `example.com` (and its subdomains), `*.example.com` (subdomains
 * only), `*` (every host). Patterns are as a person types or pastes them: `https://Example.com/page` means `example.com`;
 * match patterns of browsers (`*://*.example.com/*`) and `.example.com` mean the host and its subdomains.
 */
export function isListedHost(host: string, patterns: readonly string[]): boolean {
  const { hosts, parents, isEvery } = readRules(patterns);
  return isEvery || hosts.has(host) || parentsOfHost(host).some((parent) => parents.has(parent));
}

/** The hosts that a list names, with whatever it says of them. */
export function namedHosts(patterns: readonly string[]): readonly string[] {
  return [...readRules(patterns).parents].filter((host) => host !== everyHost);
}

/** True for a rule that names this host and no other that it lies under: what can be taken away without allowing more. */
export function isRuleOfHost(host: string, pattern: string): boolean {
  return isListedHost(host, [pattern]) && namedHosts([pattern]).includes(host);
}

function readRules(patterns: readonly string[]): SiteRules {
  const known = rulesByPatterns.get(patterns);
  if (known) return known;
  const read = patterns.map(readPattern);
  const whole = read.filter(({ isItself }) => isItself).map(({ host }) => host);
  const parents = new Set(read.map(({ host }) => host));
  const rules = { hosts: new Set(whole), parents, isEvery: parents.has(everyHost) };
  rulesByPatterns.set(patterns, rules);
  return rules;
}

/** The host that a pattern names, and whether it is meant itself besides its subdomains. */
function readPattern(pattern: string): { readonly host: string; readonly isItself: boolean } {
  const text = pattern.trim();
  const bare = text.replace(anyScheme, "");
  if (bare === everyHost || bare.startsWith(`${everyHost}/`)) return { host: everyHost, isItself: true };
  if (bare.startsWith("*.")) return { host: hostOfPattern(bare.slice(2)), isItself: bare !== text };
  return { host: hostOfPattern(bare.replace(/^\./, "")), isItself: true };
}

function hostOfPattern(text: string): string {
  return hostOfAddress(text) ?? hostOfAddress(`http://${text}`) ?? siteHost(text);
}

/** `a.b.c` lies under `b.c` and `c`. No host has more than 127 labels. */
function parentsOfHost(host: string): readonly string[] {
  const labels = host.split(".", 127);
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join("."));
}
