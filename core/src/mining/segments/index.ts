export { type DiscoveredRoutine, type Discovery, discoverRoutines, type Segment } from "./discover-routines.ts";
export { type LoggedActivity, loggedActivitySchema } from "./logged-activity.ts";
export type { DiscoveryOptions } from "./options.ts";
export {
  createRoutineMiner,
  type RoutineMiner,
  type RoutineMinerOptions,
  restoreRoutineMiner,
} from "./routine-miner.ts";
