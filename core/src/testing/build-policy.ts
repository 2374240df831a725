import { openPolicy, type Policy } from "../privacy/index.ts";

/** Consent given at 2026-01-01, nothing denied. */
export function buildPolicy(overrides: Partial<Policy> = {}): Policy {
  return {
    ...openPolicy,
    consentedAtMs: 1_767_225_600_000,
    recordsOutsideWorkspaces: false,
    ...overrides,
  };
}
