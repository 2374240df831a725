import { hasAlarm, setAlarm } from "../platform/browser-api.ts";

/** In minutes; thirty seconds is the least that browsers allow. */
const soon = { delay: 0.5 };

/** A little after something changed in the log, all at once for what comes together; a steady stream does not put it off. */
export async function scheduleWork(): Promise<void> {
  if (!(await hasAlarm("soon"))) await setAlarm("soon", soon);
}
