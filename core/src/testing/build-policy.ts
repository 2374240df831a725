import type { Policy } from "../privacy/index.ts";

/** Consent given at 2026-01-01, nothing denied. */
export function buildPolicy(overrides: Partial<Policy> = {}): Policy {
  return {
    consentedAtMs: 1_767_225_600_000,
    isRecording: true,
    pausedUntilMs: undefined,
    deniedOperations: [],
    ignoredFiles: [],
    deniedSites: [],
    allowedSites: undefined,
    recordsOutsideWorkspaces: false,
    ...overrides,
  };
}
