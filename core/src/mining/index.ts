export * from "./activity.ts";
export * from "./routine.ts";
export * from "./trigger.ts";
