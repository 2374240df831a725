import { allowSignal, type Policy } from "@floyo/core/privacy";
import type { Rules } from "@floyo/core/settings";
import type { SiteChoice } from "../messages.ts";
import {
  findTabs,
  grantedOrigins,
  hasOrigins,
  registerPageScripts,
  runPageScripts,
  unregisterPageScripts,
  type PageScript,
} from "../platform/browser-api.ts";
import { siteToOrigins } from "./site-to-origins.ts";

const pageScripts: readonly PageScript[] = [
  { id: "uploads", file: "/content-scripts/uploads.js", world: "ISOLATED" },
  { id: "inputs", file: "/content-scripts/inputs.js", world: "MAIN" },
];

/** Our scripts are where uploads are to be seen, and nowhere else: registered for what comes, started where it is open. */
export async function updatePageScripts(policy: Policy, serverUrl: string | undefined): Promise<void> {
  if (policy.consentedAtMs === undefined || !policy.isRecording) return unregisterPageScripts();
  const server = serverUrl === undefined ? [] : (siteToOrigins(serverUrl) ?? []);
  const origins = (await grantedOrigins()).filter((origin) => !server.includes(origin) && /^https?:/.test(origin));
  const isChanged = await registerPageScripts(pageScripts, origins);
  for (const tab of isChanged && origins.length > 0 ? await findTabs(origins) : []) {
    await runPageScripts(pageScripts, tab).catch(() => undefined); // a page of the browser's own, or one that is gone
  }
}

export async function readSiteChoice(url: string, policy: Policy): Promise<SiteChoice> {
  if (isDenied(url, policy)) return "nothing";
  return (await hasOrigins(siteToOrigins(url) ?? [])) ? "uploads" : "downloads";
}

/** Asked of the door itself, so that the popup says what the door does. */
function isDenied(url: string, policy: Policy): boolean {
  const place = { kind: "site", url } as const;
  const facts = { utcOffsetMinutes: 0, surface: "browser", operation: "download", cause: "user" } as const;
  const open: Policy = {
    ...policy,
    isRecording: true,
    pausedUntilMs: undefined,
    consentedAtMs: 0,
    deniedOperations: [],
  };
  return allowSignal({ ...facts, atMs: 0, place }, open) === "site-denied";
}

export function denySite(rules: Rules, host: string): Rules {
  return { ...rules, deniedSites: [...new Set([...rules.deniedSites, host])] };
}

export function allowSite(rules: Rules, host: string): Rules {
  return { ...rules, deniedSites: rules.deniedSites.filter((denied) => denied !== host) };
}
