export * from "./consent.ts";
export * from "./pause.ts";
export * from "./second-to-start-ms.ts";
export * from "./settings.ts";
export * from "./settings-to-policy.ts";
