import type { Rules } from "@floyo/core/settings";

export function denySite(rules: Rules, host: string): Rules {
  return { ...rules, deniedSites: [...new Set([...rules.deniedSites, host])] };
}

export function allowSite(rules: Rules, host: string): Rules {
  return { ...rules, deniedSites: rules.deniedSites.filter((denied) => denied !== host) };
}
