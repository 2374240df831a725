export * from "./activity-event.ts";
export * from "./attention-bucket.ts";
export * from "./count-bucket.ts";
export * from "./file-kinds.ts";
export * from "./operations.ts";
export * from "./size-bucket.ts";
export * from "./token.ts";
