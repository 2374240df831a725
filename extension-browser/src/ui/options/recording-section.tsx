import { useState } from "preact/hooks";
import { readConsent } from "@floyo/core/settings";
import { recordingText } from "../../consent-text.ts";
import { tellWorker } from "../ask-worker.ts";
import { ConsentQuestion } from "../consent-question.tsx";
import { failureSentence } from "../failure-sentence.ts";
import type { SectionProps } from "../section-props.ts";
import { Said, Section } from "../section.tsx";

const day = new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeStyle: "short" });

export function RecordingSection({ state, onChanged }: SectionProps) {
  const [said, setSaid] = useState<string>();
  const consent = readConsent(state.receipts, "recording", "browser");
  const answer = async (granted: boolean) => {
    const kept = await tellWorker({ kind: "answer-consent", purpose: "recording", granted });
    await onChanged();
    if (!kept.ok) setSaid(failureSentence(kept.code));
    else setSaid(granted ? "Floyo is on from now." : "Floyo is off. What had not left will not leave.");
  };
  return (
    <Section title="Recording" intro="Nothing is noted unless you say so.">
      {consent.state === "outdated" && (
        <p class="warning">What Floyo asks has changed, so it is off until you answer again. What was noted is kept.</p>
      )}
      {consent.state !== "given" ? (
        <ConsentQuestion text={recordingText} onAnswer={(granted) => void answer(granted)} />
      ) : (
        <div class="row">
          <p>On since {day.format(new Date(consent.since * 1000))}.</p>
          <button type="button" onClick={() => void answer(false)}>
            Withdraw consent
          </button>
        </div>
      )}
      <Said text={said} />
    </Section>
  );
}
