export * from "./routine.ts";
export * from "./trigger.ts";
