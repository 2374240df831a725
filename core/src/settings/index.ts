export * from "./consent.ts";
export * from "./pause.ts";
export * from "./quiet-hours.ts";
export * from "./second-to-start-ms.ts";
export * from "./settings-to-policy.ts";
export * from "./settings.ts";
