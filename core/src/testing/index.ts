export * from "./memory-event-log.ts";
export * from "./build-event.ts";
export * from "./build-policy.ts";
export * from "./build-signal.ts";
export * from "./test-token-key.ts";
