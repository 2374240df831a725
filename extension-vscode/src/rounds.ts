import { wasEverAgreed } from "@floyo/core/settings";
import { Disposable } from "vscode";
import type { Floyo } from "./floyo.ts";
import { followWhileFocused } from "./follow-while-focused.ts";
import { isSyncOn } from "./is-sync-on.ts";

const minuteMs = 60_000;
const firstRoundMs = 10_000;
/** Every so many minutes the log is mined, and the server asked even when there is nothing to send. */
const minutesBetweenMinings = 30;
const minutesBetweenVisits = 5;

/** What happens by itself while the editor is open: sync and mining, both only with consent, and the forgetting of what is old. */
export function startRounds(floyo: Floyo): Disposable {
  let minute = 0;
  let following: Disposable | undefined;
  const round = () => void goRound(floyo, minute++).catch(() => undefined);
  const begin = () => {
    round();
    following = followWhileFocused(floyo);
  };
  const first = setTimeout(begin, firstRoundMs);
  const timer = setInterval(round, minuteMs);
  return new Disposable(() => {
    following?.dispose();
    clearTimeout(first);
    clearInterval(timer);
  });
}

async function goRound(floyo: Floyo, minute: number): Promise<void> {
  const state = await floyo.device.state.read();
  const isTimeToMine = minute % minutesBetweenMinings === 0;
  if (isTimeToMine && wasEverAgreed(state.receipts)) await (await import("./tend-log.ts")).tendLog(floyo);
  if (!isSyncOn(floyo, state)) return;
  if (minute % minutesBetweenVisits === 0 || (await floyo.device.log.pendingCount()) > 0) {
    await floyo.sync({ isAsked: false });
  }
}
