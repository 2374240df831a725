export * from "./facts-by-service.ts";
export * from "./find-service.ts";
export * from "./service-facts.ts";
export * from "./service.ts";
export * from "./service-ids.ts";
export * from "./service-of-url.ts";
export * from "./services.ts";
