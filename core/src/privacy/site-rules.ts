import { siteHost } from "../catalogue/index.ts";
import { hostOfSite } from "./site-host.ts";

/**
 * True when a host is named by one of the patterns: `example.com` (and its subdomains), `*.example.com` (subdomains only).
 * Patterns are as a person types or pastes them: `https://Example.com/page` means `example.com`.
 */
export function isListedHost(host: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => isMatchingPattern(host, pattern));
}

function isMatchingPattern(host: string, pattern: string): boolean {
  const isSubdomainsOnly = pattern.trimStart().startsWith("*.");
  const named = hostOfPattern(isSubdomainsOnly ? pattern.trimStart().slice(2) : pattern);
  return host.endsWith(`.${named}`) || (!isSubdomainsOnly && host === named);
}

function hostOfPattern(pattern: string): string {
  const text = pattern.trim();
  return hostOfSite(text) ?? hostOfSite(`http://${text}`) ?? siteHost(text);
}
