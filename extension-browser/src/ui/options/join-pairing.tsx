import { useState } from "preact/hooks";
import type { PendingPairing } from "@floyo/core/keys";
import { findAnswer, joinByText } from "../../device/pairing.ts";
import { failureSentence } from "../failure-sentence.ts";
import { useRepeatedly } from "../use-repeatedly.ts";
import type { SectionProps } from "./section-props.ts";
import { Said } from "./section.tsx";

type Joining = { readonly pending: PendingPairing; readonly comparisonCode: string };

/** This device gets the key of another one, whose text the person types here. */
export function JoinPairing({ device, onChanged }: SectionProps) {
  const [text, setText] = useState("");
  const [joining, setJoining] = useState<Joining>();
  const [said, setSaid] = useState<string>();

  useRepeatedly(joining !== undefined, async () => {
    if (joining === undefined) return;
    const answer = await findAnswer(device, joining.pending);
    if (answer === undefined) return;
    setJoining(undefined);
    setSaid(answer.ok ? "Paired. From now on both devices see the same files." : failureSentence(answer.code));
    await onChanged();
  });
  const join = async (event: Event) => {
    event.preventDefault();
    const joined = await joinByText(device, text);
    if (joined.ok) setJoining(joined.value);
    setSaid(joined.ok ? undefined : failureSentence(joined.code));
  };
  return (
    <div class="pairing">
      {joining === undefined ? (
        <form class="fields" onSubmit={(event) => void join(event)}>
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
      ) : (
        <p>
          Now say yes on the other device, if it shows <strong class="digits">{joining.comparisonCode}</strong>.
        </p>
      )}
      <Said text={said} />
    </div>
  );
}
