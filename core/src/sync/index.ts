export * from "./event-log.ts";
export * from "./protocol.ts";
export * from "./transport.ts";
