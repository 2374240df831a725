import type { Policy } from "./policy.ts";

/** Everything may pass: of somebody who agreed to all of it, always. What the door itself takes away is taken all the same. */
export const openPolicy: Policy = {
  consentedAtMs: 0,
  isRecording: true,
  pausedUntilMs: undefined,
  deniedOperations: [],
  ignoredFiles: [],
  deniedSites: [],
  allowedSites: undefined,
  recordsOutsideWorkspaces: true,
};
