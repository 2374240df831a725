import { type Service, siteHost } from "../catalogue/index.ts";

type Place = readonly [host: string, path: string];

/** A place that a host pattern is for. */
export function patternToPlace(pattern: string): Place {
  const [host = "", ...path] = pattern.split("/");
  return [siteHost(host === "*" ? "any.example" : host.replace("*", "tenant")), `/${path.join("/")}`];
}

/** Places of one service that a pattern of another fits too: a part of it that is a service of its own, or a mistake. */
export function hostOverlaps(services: readonly Service[]): readonly string[] {
  const patterns = services.flatMap(({ id, hosts }) => hosts.map((pattern) => ({ id, pattern })));
  return patterns.flatMap(({ id, pattern }) => {
    const place = patternToPlace(pattern);
    const others = patterns.filter((other) => other.id !== id && fits(other.pattern, place));
    return others.map((other) => `${pattern} of ${id} is at ${other.pattern} of ${other.id}`);
  });
}

function fits(pattern: string, [host, path]: Place): boolean {
  const [hosts = "", ...start] = pattern.split("/");
  const isHost = hosts.startsWith("*") ? host.endsWith(hosts.slice(1)) : host === siteHost(hosts);
  return isHost && `${path}/`.startsWith(["", ...start, ""].join("/"));
}
