export * from "./event-log.ts";
export * from "./protocol.ts";
export * from "./sequence-event.ts";
export * from "./server-api.ts";
export * from "./take-batch.ts";
