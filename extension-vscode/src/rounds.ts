import { wasEverAgreed } from "@floyo/core/settings";
import { isSyncDue, syncRounds } from "@floyo/core/sync";
import { Disposable } from "vscode";
import type { Floyo } from "./floyo.ts";
import { isSyncOn } from "./is-sync-on.ts";

const lookMs = syncRounds.look * 60_000;
const firstRoundMs = 10_000;
/** So many looks from one mining of the log to the next. */
const looksBetweenMinings = 30;

/** What happens by itself while the editor is open: sync and mining, both only with consent, and the forgetting of what is old. */
export function startRounds(floyo: Floyo): Disposable {
  let look = 0;
  let following: Disposable | undefined;
  let isOver = false;
  const round = () => void goRound(floyo, look++).catch(() => undefined);
  const begin = async () => {
    round();
    const { followWhileFocused } = await import("./follow-while-focused.ts");
    if (!isOver) following = followWhileFocused(floyo);
  };
  const first = setTimeout(() => void begin(), firstRoundMs);
  const timer = setInterval(round, lookMs);
  return new Disposable(() => {
    isOver = true;
    following?.dispose();
    clearTimeout(first);
    clearInterval(timer);
  });
}

async function goRound(floyo: Floyo, look: number): Promise<void> {
  const state = await floyo.device.state.read();
  const isTimeToMine = look % looksBetweenMinings === 0;
  if (isTimeToMine && wasEverAgreed(state.receipts)) await (await import("./tend-log.ts")).tendLog(floyo);
  if (!isSyncOn(floyo, state)) return;
  const waiting = await floyo.device.log.pendingCount();
  if (isSyncDue({ look, failures: state.outbox.failures, waiting })) await floyo.sync({ isAsked: false });
}
