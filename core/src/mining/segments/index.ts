export {
  type DiscoveredRoutine,
  type Discovery,
  discoverInLog,
  discoverRoutines,
  type Segment,
} from "./discover-routines.ts";
export { type LoggedActivity, loggedActivitySchema } from "./logged-activity.ts";
export type { DiscoveryOptions } from "./options.ts";
export { type ActivityLog, createActivityLog } from "./symbol-log.ts";
