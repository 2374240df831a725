import { syncRounds } from "@floyo/core/sync";
import { hasAlarm, setAlarm } from "../platform/browser-api.ts";

/** A little after something changed in the log, all at once for what comes together; a steady stream does not put it off. */
export async function scheduleWork(): Promise<void> {
  if (!(await hasAlarm("soon"))) await setAlarm("soon", { delay: syncRounds.soon });
}
