import { siteHost } from "@floyo/core/catalogue";
import { isListedHost, isRuleOfHost } from "@floyo/core/privacy";
import type { Rules } from "@floyo/core/settings";

export function denySite(rules: Rules, hostname: string): Rules {
  return { ...rules, deniedSites: addSite(rules.deniedSites, hostname) };
}

/** Its own rule goes; one that denies more than this site stays (`findWiderRule`). Where only some sites are noted, it is one of them. */
export function allowSite({ allowedSites, ...rules }: Rules, hostname: string): Rules {
  const host = siteHost(hostname);
  return {
    ...rules,
    deniedSites: rules.deniedSites.filter((denied) => !isRuleOfHost(host, denied)),
    ...(allowedSites === undefined ? {} : { allowedSites: addSite(allowedSites, hostname) }),
  };
}

/** The rule that denies a site together with others, as the person wrote it. */
export function findWiderRule({ deniedSites }: Rules, hostname: string): string | undefined {
  const host = siteHost(hostname);
  return deniedSites.find((denied) => isListedHost(host, [denied]) && !isRuleOfHost(host, denied));
}

const addSite = (sites: readonly string[], hostname: string): string[] =>
  isListedHost(siteHost(hostname), sites) ? [...sites] : [...sites, hostname];
