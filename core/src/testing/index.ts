export * from "./memory-event-log.ts";
