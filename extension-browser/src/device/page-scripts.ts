import type { Policy } from "@floyo/core/privacy";
import {
  findTabs,
  grantedOrigins,
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
