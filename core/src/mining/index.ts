export * from "./activity.ts";
export * from "./calendar-of.ts";
export * from "./choose-time-zone.ts";
export * from "./find-trigger.ts";
export { toInstant, toLocalTime, zoneOffset } from "./local-time.ts";
export * from "./match-routines.ts";
export * from "./mine-routines.ts";
export * from "./routine.ts";
export * from "./trigger.ts";
