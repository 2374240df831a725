import { allowSignal, type Policy } from "@floyo/core/privacy";
import type { SiteChoice } from "../messages.ts";
import { hasOrigins } from "../platform/browser-api.ts";
import { siteToOrigins } from "./site-to-origins.ts";

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
