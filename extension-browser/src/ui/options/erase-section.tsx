import { useState } from "preact/hooks";
import { eraseAll } from "../../device/erase-all.ts";
import { failureSentence } from "../failure-sentence.ts";
import type { SectionProps } from "./section-props.ts";
import { Said, Section } from "./section.tsx";

export function EraseSection({ device, onChanged }: SectionProps) {
  const [isSure, setIsSure] = useState(false);
  const [said, setSaid] = useState<string>();
  const erase = async () => {
    const done = await eraseAll(device, Date.now());
    setIsSure(false);
    setSaid(done.ok ? "Deleted. The key of the names is destroyed." : failureSentence(done.code));
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
