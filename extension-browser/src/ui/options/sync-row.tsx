import { useState } from "preact/hooks";
import { readConsent } from "@floyo/core/settings";
import type { DeviceState } from "@floyo/core/sync";
import { clockToWords, copyToWords } from "@floyo/core/view";
import { syncText } from "../../consent-text.ts";
import { requestDataCollection } from "../../platform/browser-api.ts";
import { tellWorker } from "../ask-worker.ts";
import { ConsentQuestion } from "../consent-question.tsx";
import type { SectionProps } from "../section-props.ts";
import { SyncOffRow } from "./sync-off-row.tsx";

type Props = SectionProps & { readonly onFailure: (code: string | undefined) => void };

/** Sync is a question of its own, asked after signing in and never before. */
export function SyncRow({ state, onChanged, onFailure }: Props) {
  const [isBusy, setIsBusy] = useState(false);
  const consent = readConsent(state.receipts, "sync", "browser");
  const [isAsking, setIsAsking] = useState(consent.state === "unasked" || consent.state === "outdated");
  const isOn = consent.state === "given";
  const answer = async (granted: boolean) => {
    if (granted && !(await requestDataCollection())) return onFailure("browser-refused");
    const kept = await tellWorker({ kind: "answer-consent", purpose: "sync", granted });
    onFailure(kept.ok ? undefined : kept.code);
    setIsAsking(false);
    await onChanged();
    if (granted) await syncNow();
  };
  const syncNow = async () => {
    setIsBusy(true);
    const done = await tellWorker({ kind: "sync-now" });
    onFailure(done.ok ? undefined : done.code);
    setIsBusy(false);
    await onChanged();
  };
  if (!isOn && isAsking) return <ConsentQuestion text={syncText} onAnswer={(granted) => void answer(granted)} />;
  if (!isOn) return <SyncOffRow state={state} onAsk={() => setIsAsking(true)} />;
  return (
    <div class="row">
      <p>{onSentence(state)}</p>
      <button type="button" disabled={isBusy} onClick={() => void syncNow()}>
        Sync now
      </button>
      <button type="button" onClick={() => void answer(false)}>
        Switch sync off
      </button>
    </div>
  );
}

function onSentence({ outbox, clockAhead, identity }: DeviceState): string {
  const clock = clockToWords(clockAhead, navigator.language);
  const wrong = clock === undefined ? "" : ` This computer's clock is ${clock}: Floyo puts the times right there.`;
  const copy = copyToWords(identity);
  const state = outbox.failures > 0 ? "Sync is on. The server was not reached; all is kept here." : "Sync is on.";
  return `${state}${wrong}${copy === undefined ? "" : ` ${copy}`}`;
}
