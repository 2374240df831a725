export * from "./consent.ts";
export * from "./settings.ts";
