import { useState } from "preact/hooks";
import type { CommittedPairing, ConfirmedPairing, RevealedPairing } from "@floyo/core/keys";
import { findChallenge } from "@floyo/core/sync";
import { confirmDigits, findAnswer, isExpired, joinByText, throughServer } from "../../device/pairing.ts";
import { useRepeatedly } from "../use-repeatedly.ts";
import { CompareDigits } from "./compare-digits.tsx";
import type { SectionProps } from "../section-props.ts";
import { Said } from "../section.tsx";
import { serverFailureSentence } from "./server-failure-sentence.ts";

/** One of them, or none before the text is entered and after the end. */
type Step = {
  readonly committed?: CommittedPairing;
  readonly revealed?: RevealedPairing;
  readonly confirmed?: ConfirmedPairing;
};

/** This device gets the key of another one, whose text the person types here, when the person has said yes on both. */
export function JoinPairing({ device, onChanged }: SectionProps) {
  const [{ committed, revealed, confirmed }, setStep] = useState<Step>({});
  const [said, setSaid] = useState<string>();

  const go = (step: Step, sentence?: string) => {
    setStep(step);
    setSaid(sentence);
  };
  const end = (code: string) => go({}, serverFailureSentence(code));
  useRepeatedly(committed !== undefined, async () => {
    const found = committed && (await throughServer(device, (ports) => findChallenge(ports, committed)));
    if (found?.ok) go({ revealed: found.value });
    else if (found !== undefined) end(found.code);
  });
  useRepeatedly(revealed !== undefined, async () => {
    if (revealed && isExpired(revealed)) end("pairing-expired");
  });
  useRepeatedly(confirmed !== undefined, async () => {
    const answer = confirmed && (await findAnswer(device, confirmed));
    if (answer === undefined) return;
    if (answer.ok) go({}, "Paired. From now on both devices see the same files.");
    else end(answer.code);
    await onChanged();
  });
  const join = async (text: string) => {
    const joined = await joinByText(device, text);
    if (joined.ok) go({ committed: joined.value }, "Waiting for the other device.");
    else end(joined.code);
  };
  const answer = (pairing: RevealedPairing, areSame: boolean) => {
    const done = confirmDigits(pairing, areSame);
    if (done.ok) go({ confirmed: done.value }, "Now say yes on the other device too.");
    else end(done.code);
  };
  return (
    <div class="pairing">
      {!committed && !revealed && !confirmed && <TextForm onEntered={join} />}
      {revealed && <CompareDigits code={revealed.comparisonCode} onAnswer={(areSame) => answer(revealed, areSame)} />}
      <Said text={said} />
    </div>
  );
}

function TextForm({ onEntered }: { readonly onEntered: (text: string) => Promise<void> }) {
  const [text, setText] = useState("");
  const enter = (event: Event) => {
    event.preventDefault();
    void onEntered(text);
  };
  return (
    <form class="fields" onSubmit={enter}>
      <label>
        Text that the other device shows
        <input
          name="pairing-text"
          required
          spellcheck={false}
          autocomplete="off"
          value={text}
          onInput={(e) => setText(e.currentTarget.value)}
        />
      </label>
      <button type="submit">Ask for the key</button>
    </form>
  );
}
