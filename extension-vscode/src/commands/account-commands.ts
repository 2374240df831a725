// Sign-in, sync and keys, loaded together.
export { changeOwnKey } from "./change-key.ts";
export { pair } from "./pair.ts";
export { useRecoveryCode } from "./recovery-code.ts";
export { signInToServer } from "./sign-in.ts";
export { signOutOfServer } from "./sign-out.ts";
export { stopSyncing } from "./stop-syncing.ts";
export { syncNow } from "./sync-now.ts";
