import type { Policy } from "../privacy/index.ts";
import { type ConsentReceipt, consentedSince } from "./consent.ts";
import { secondToStartMs } from "./second-to-start-ms.ts";
import { pauseWithoutEnd, type Rules, type Settings } from "./settings.ts";

/** What the person said, wherever it was said, and the surface that asks. Receipts in the order in which they were given. */
export type Wishes = {
  readonly settings: Settings;
  readonly rules: Rules;
  readonly receipts: readonly ConsentReceipt[];
  readonly surface: "browser" | "vscode";
};

/**
 * The one place where consent and settings become what a surface may record. An ended pause stays in the policy, so that
 * a signal from within it that is told late is dropped too.
 */
export function settingsToPolicy({ settings, rules, receipts, surface }: Wishes): Policy {
  const since = consentedSince(receipts, "recording", surface);
  const outsideSince = consentedSince(receipts, "outside-workspaces", surface);
  return {
    consentedAtMs: since === undefined ? undefined : secondToStartMs(since),
    isRecording: settings.recording[surface],
    pausedUntilMs: pauseEndMs(settings.pausedUntil),
    deniedOperations: settings.deniedOperations,
    ignoredFiles: rules.ignoredFiles,
    deniedSites: rules.deniedSites,
    allowedSites: rules.allowedSites,
    recordsOutsideWorkspaces: settings.outsideWorkspaces && outsideSince !== undefined,
    outsideWorkspacesFromMs: outsideSince === undefined ? undefined : secondToStartMs(outsideSince),
  };
}

function pauseEndMs(pausedUntil: number): number | undefined {
  if (pausedUntil === 0) return undefined;
  return pausedUntil >= pauseWithoutEnd ? Infinity : secondToStartMs(pausedUntil);
}
