import { useState } from "preact/hooks";
import { recover } from "../../device/recover.ts";
import type { SectionProps } from "../section-props.ts";
import { Said } from "../section.tsx";
import { serverFailureSentence } from "./server-failure-sentence.ts";

/** For the first device after all others were lost. */
export function EnterRecoveryCode({ device, onChanged }: SectionProps) {
  const [code, setCode] = useState("");
  const [said, setSaid] = useState<string>();
  const enter = async (event: Event) => {
    event.preventDefault();
    const recovered = await recover(device, code);
    if (recovered.ok) setCode("");
    setSaid(recovered.ok ? "This browser has the key of the code now." : serverFailureSentence(recovered.code));
    await onChanged();
  };
  return (
    <div class="pairing">
      <form class="fields" onSubmit={(event) => void enter(event)}>
        <label>
          Recovery code
          <textarea
            name="recovery-code"
            required
            rows={3}
            spellcheck={false}
            autocomplete="off"
            value={code}
            onInput={(e) => setCode(e.currentTarget.value)}
          />
        </label>
        <p class="quiet small">
          It takes the place of the key that this browser made for itself. If another device of yours still has the key,
          pair with it instead.
        </p>
        <button type="submit">Take this key</button>
      </form>
      <Said text={said} />
    </div>
  );
}
