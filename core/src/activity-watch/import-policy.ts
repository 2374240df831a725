import type { Policy } from "../privacy/index.ts";

/**
 * What may be read in from a file that the person picked. Picking it is the consent to what lies before recording was
 * switched on, and in a pause that is over, which is not kept. All other rules hold as ever: nothing without consent or
 * during a pause, no ignored file, no denied site, nothing outside of workspaces unless that is wished.
 */
export function importPolicy(policy: Policy, nowMs: number): Policy {
  const isPaused = policy.pausedUntilMs !== undefined && nowMs < policy.pausedUntilMs;
  return {
    ...policy,
    consentedAtMs: policy.consentedAtMs === undefined ? undefined : 0,
    pausedUntilMs: isPaused ? Infinity : undefined,
    outsideWorkspacesFromMs: 0,
  };
}
