export * from "./allow-signal.ts";
export * from "./canonical-path.ts";
export * from "./filter-signal.ts";
export * from "./ignore-rules.ts";
export * from "./label-store.ts";
export * from "./policy.ts";
export * from "./signal.ts";
export * from "./tokens.ts";
