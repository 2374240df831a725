export * from "./export-activity-watch.ts";
export * from "./filter-import.ts";
export * from "./import-policy.ts";
export * from "./read-activity-watch.ts";
