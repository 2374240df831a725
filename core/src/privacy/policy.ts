import type { Operation } from "../events/index.ts";

/**
 * What one surface may record, made from consent and settings (`settingsToPolicy`).
 * No consent is `consentedAtMs: undefined`; a pause without end is `pausedUntilMs: Infinity`.
 */
export type Policy = {
  readonly consentedAtMs: number | undefined;
  readonly isRecording: boolean;
  readonly pausedUntilMs: number | undefined;
  readonly deniedOperations: readonly Operation[];
  /** gitignore syntax; matched against the path within its workspace, and against the absolute path without its root. */
  readonly ignoredFiles: readonly string[];
  /** What the settings of a workspace add, in the same syntax. */
  readonly ignoredByWorkspace?: readonly string[] | undefined;
  /** Host patterns: `example.com` (and its subdomains), `*.example.com` (subdomains only). */
  readonly deniedSites: readonly string[];
  /** When present, only these hosts are recorded. */
  readonly allowedSites: readonly string[] | undefined;
  readonly recordsOutsideWorkspaces: boolean;
  /** Since when that holds, ms UTC; always, when it is not said. */
  readonly outsideWorkspacesFromMs?: number | undefined;
};

/** Why a signal was dropped. Counted, never stored with the signal. */
export const dropReasons = [
  "no-consent",
  "before-consent",
  "surface-off",
  "paused",
  "private-window",
  "operation-denied",
  "site-denied",
  "file-ignored",
  "outside-workspace",
  "malformed",
] as const;
export type DropReason = (typeof dropReasons)[number];
