import { useState } from "preact/hooks";
import type { DeviceState } from "@floyo/core/sync";
import { eraseAll } from "../../device/erase-all.ts";
import { failureSentence } from "../failure-sentence.ts";
import type { SectionProps } from "../section-props.ts";
import { Said, Section } from "../section.tsx";

const deletedSentence = ({ account }: DeviceState) =>
  account === undefined
    ? "Deleted. The key of the names is destroyed."
    : "Deleted. The key of the names is destroyed. The key that your devices share stays; “Change the key” makes a new one.";

export function EraseSection({ device, state, onChanged }: SectionProps) {
  const [isSure, setIsSure] = useState(false);
  const [said, setSaid] = useState<string>();
  const erase = async () => {
    const done = await eraseAll(device, Date.now());
    setIsSure(false);
    setSaid(done.ok ? deletedSentence(state) : failureSentence(done.code));
    await onChanged();
  };
  return (
    <Section
      title="Delete everything"
      intro="Events, names and routines in this browser. What is on a server is deleted on its account page."
    >
      {isSure ? (
        <div class="row start">
          <button type="button" class="danger" onClick={() => void erase()}>
            Yes, delete everything here
          </button>
          <button type="button" onClick={() => setIsSure(false)}>
            Keep it
          </button>
        </div>
      ) : (
        <button type="button" onClick={() => setIsSure(true)}>
          Delete…
        </button>
      )}
      <Said text={said} />
    </Section>
  );
}
