export * from "./service.ts";
export * from "./service-ids.ts";
