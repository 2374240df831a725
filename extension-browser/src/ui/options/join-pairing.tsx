import { useState } from "preact/hooks";
import type { CommittedPairing, RevealedPairing } from "@floyo/core/keys";
import { findChallenge } from "@floyo/core/sync";
import { findAnswer, joinByText, throughServer } from "../../device/pairing.ts";
import { failureSentence } from "../failure-sentence.ts";
import { useRepeatedly } from "../use-repeatedly.ts";
import type { SectionProps } from "./section-props.ts";
import { Said } from "./section.tsx";

/** This device gets the key of another one, whose text the person types here. */
export function JoinPairing({ device, onChanged }: SectionProps) {
  const [committed, setCommitted] = useState<CommittedPairing>();
  const [revealed, setRevealed] = useState<RevealedPairing>();
  const [said, setSaid] = useState<string>();

  const end = (sentence: string) => {
    setCommitted(undefined);
    setRevealed(undefined);
    setSaid(sentence);
  };
  useRepeatedly(committed !== undefined && revealed === undefined, async () => {
    if (committed === undefined) return;
    const found = await throughServer(device, (ports) => findChallenge(ports, committed));
    if (found?.ok) setRevealed(found.value);
    else if (found !== undefined) end(failureSentence(found.code));
  });
  useRepeatedly(revealed !== undefined, async () => {
    const answer = revealed && (await findAnswer(device, revealed));
    if (answer === undefined) return;
    end(answer.ok ? "Paired. From now on both devices see the same files." : failureSentence(answer.code));
    await onChanged();
  });
  const join = async (text: string) => {
    const joined = await joinByText(device, text);
    if (joined.ok) setCommitted(joined.value);
    setSaid(joined.ok ? undefined : failureSentence(joined.code));
  };
  return (
    <div class="pairing">
      {committed === undefined && <TextForm onEntered={join} />}
      {committed !== undefined && revealed === undefined && <p>Waiting for the other device.</p>}
      {revealed !== undefined && (
        <p>
          Now say yes on the other device, if it shows <strong class="digits">{revealed.comparisonCode}</strong>.
        </p>
      )}
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
