export * from "./label-store.ts";
export * from "./policy.ts";
export * from "./signal.ts";
