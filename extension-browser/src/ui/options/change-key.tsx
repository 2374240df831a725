import { useState } from "preact/hooks";
import { changeOwnKey } from "../../device/change-own-key.ts";
import { keyChangedSentence } from "./key-changed-sentence.ts";
import type { SectionProps } from "../section-props.ts";
import { Said } from "../section.tsx";

/** For a device that was lost, or removed elsewhere: it has the key, and should not read on. */
export function ChangeKey({ device, onChanged }: SectionProps) {
  const [said, setSaid] = useState<string>();
  const [isAtWork, setIsAtWork] = useState(false);
  const change = async () => {
    setIsAtWork(true);
    setSaid(keyChangedSentence(await changeOwnKey(device)));
    setIsAtWork(false);
    await onChanged();
  };
  return (
    <div class="pairing">
      <p>
        Makes a new key for this browser and your other devices. Devices that you removed from the account do not get
        it. What you repeat stays known here; the server starts to count anew.
      </p>
      <div class="row start">
        <button type="button" disabled={isAtWork} onClick={() => void change()}>
          Change the key
        </button>
      </div>
      <Said text={said} />
    </div>
  );
}
