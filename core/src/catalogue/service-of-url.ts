import type { Service } from "./service.ts";
import { services } from "./services.ts";

/** A pattern's path, by segments, and the service that it stands for. */
type PathRule = { readonly path: readonly string[]; readonly service: Service };

const rulesByHost = groupRules(services);

/** The service of an `http:` or `https:` address; `undefined` for unknown sites and for every other address. */
export function serviceOfUrl(url: string): Service | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? serviceOfSite(siteHost(hostname), pathname) : undefined;
}

/** The service of a page, by host (as `siteHost` spells it) and path. The longest host that fits wins, then the longest path. */
export function serviceOfSite(host: string, path: string): Service | undefined {
  const segments = pathSegments(path);
  for (const pattern of patternsOfHost(host)) {
    const rule = rulesByHost.get(pattern)?.find((each) => isPathStart(each.path, segments));
    if (rule) return rule.service;
  }
  return undefined;
}

/** A host as it is compared: lower case, without the final dot of a fully qualified name and without `www.`. */
export function siteHost(hostname: string): string {
  const host = hostname.toLowerCase().replace(/\.$/, "");
  return host.startsWith("www.") ? host.slice("www.".length) : host;
}

/** `a.b.c` fits the patterns `a.b.c`, `*.b.c`, `*.c` and `*`, longest first. No host has more than 127 labels. */
function patternsOfHost(host: string): readonly string[] {
  const labels = host.split(".", 127);
  return [host, ...labels.slice(1).map((_, index) => `*.${labels.slice(index + 1).join(".")}`), "*"];
}

function groupRules(all: readonly Service[]): ReadonlyMap<string, readonly PathRule[]> {
  const rules = all.flatMap((service) =>
    service.hosts.map((pattern) => {
      const [host = "", ...path] = pattern.split("/");
      return { host: siteHost(host), path, service };
    }),
  );
  return Map.groupBy(
    rules.toSorted((a, b) => b.path.length - a.path.length),
    (rule) => rule.host,
  );
}

function isPathStart(start: readonly string[], segments: readonly string[]): boolean {
  return start.every((segment, index) => segments[index] === segment);
}

function pathSegments(path: string): readonly string[] {
  return path.split("/").filter((segment) => segment !== "");
}
