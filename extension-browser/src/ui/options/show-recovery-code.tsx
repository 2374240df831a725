import { useEffect, useState } from "preact/hooks";
import { readRecoveryCode } from "../../device/recover.ts";
import type { SectionProps } from "../section-props.ts";
import { Said } from "../section.tsx";
import { serverFailureSentence } from "./server-failure-sentence.ts";

/** On the screen and on paper only: the code is stored nowhere, and is gone from here with the next click. */
export function ShowRecoveryCode({ device }: SectionProps) {
  const [code, setCode] = useState<string>();
  const [said, setSaid] = useState<string>();
  const read = async () => {
    const found = await readRecoveryCode(device);
    if (found.ok) setCode(found.value);
    else setSaid(serverFailureSentence(found.code));
  };
  useEffect(() => void read(), []);
  return (
    <div class="pairing printed">
      {code !== undefined && (
        <>
          <p>
            Write this down or print it, and keep it with your papers. Who has it has your key. When the key is changed,
            this code is of no use any more: write down the new one.
          </p>
          <h3 class="print-only">Floyo recovery code</h3>
          <output class="pairing-text recovery-code">{code}</output>
          <div class="row start">
            <button type="button" onClick={() => print()}>
              Print
            </button>
          </div>
        </>
      )}
      <Said text={said} />
    </div>
  );
}
