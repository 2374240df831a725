// What is noted, how long it is kept, and what leaves, loaded together.
export { allowFolder } from "./allow-folder.ts";
export { chooseOperations } from "./choose-operations.ts";
export { chooseRetention } from "./choose-retention.ts";
export { deleteNoted } from "./delete-events.ts";
export { exportNoted } from "./export-history.ts";
export { getStarted } from "./get-started.ts";
export { ignoreFolder } from "./ignore-folder.ts";
export { importActivityWatch } from "./import-activity-watch.ts";
export { leaveOff } from "./leave-off.ts";
export { pause } from "./pause.ts";
export { removeFromOutbox } from "./remove-from-outbox.ts";
export { resumeRecording } from "./resume.ts";
export { showOutbox } from "./show-outbox.ts";
export { tryRulesNow } from "./try-rules.ts";
export { turnOn } from "./turn-on.ts";
export { withdraw } from "./withdraw.ts";
