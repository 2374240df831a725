export { compareEvents, orderByCause, sortEvents } from "./event-order.ts";
export { eventsWithin } from "./events-within.ts";
export * from "./follow-files.ts";
export { lowerBound } from "./lower-bound.ts";
export * from "./thread.ts";
export * from "./thread-state.ts";
export * from "./tracked-event.ts";
