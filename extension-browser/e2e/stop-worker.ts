import { setTimeout as wait } from "node:timers/promises";
import type { Launched } from "./launch.ts";

const firefoxIdleMs = 5000;

/** Ends the worker as the browser does when it wants its memory back. Firefox is only told to be impatient, and waited for. */
export async function stopWorker({ browser, name }: Launched): Promise<void> {
  if (name === "firefox") return wait(firefoxIdleMs);
  const session = await browser.target().createCDPSession(); // a session on the worker itself would keep it alive
  const { targetInfos } = await session.send("Target.getTargets");
  for (const { type, targetId } of targetInfos) {
    if (type === "service_worker") await session.send("Target.closeTarget", { targetId });
  }
  await session.detach();
}
