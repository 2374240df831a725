import { wasEverAgreed } from "@floyo/core/settings";
import { isSyncAllowed, isSyncDue, syncRounds } from "@floyo/core/sync";
import { Disposable } from "vscode";
import type { Floyo } from "./floyo.ts";
import { hasConsent } from "./has-consent.ts";

const lookMs = syncRounds.look * 60_000;
const firstRoundMs = 10_000;
/** So many looks from one mining of the log to the next. */
const looksBetweenMinings = 30;

/** What happens by itself while the editor is open: sync and mining, both only with consent, and the forgetting of what is old. */
export function startRounds(floyo: Floyo): Disposable {
  let look = 0;
  const round = () => void goRound(floyo, look++).catch(() => undefined);
  const first = setTimeout(round, firstRoundMs);
  const timer = setInterval(round, lookMs);
  return new Disposable(() => {
    clearTimeout(first);
    clearInterval(timer);
  });
}

async function goRound(floyo: Floyo, look: number): Promise<void> {
  const state = await floyo.device.state.read();
  const isTimeToMine = look % looksBetweenMinings === 0;
  if (isTimeToMine && wasEverAgreed(state.receipts)) await (await import("./tend-log.ts")).tendLog(floyo);
  if (!hasConsent(state)) return;
  const isTelemetryOff = floyo.settings.isTelemetryOff();
  if (state.account === undefined || !isSyncAllowed({ ...state, surface: "vscode", isTelemetryOff })) return;
  const waiting = await floyo.device.log.pendingCount();
  if (isSyncDue({ look, failures: state.outbox.failures, waiting })) await floyo.sync({ isAsked: false });
}
