import { readConsent } from "@floyo/core/settings";
import type { ServerApi } from "@floyo/core/sync";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Changes } from "../changes.ts";
import { answerCounting, countingText } from "../counting-text.ts";
import { createLoaded } from "../loaded.ts";
import { Section } from "../section.tsx";

type CountingProps = {
  readonly api: ServerApi;
  readonly changed: Changes["changed"];
  readonly nowSeconds: () => number;
};

/** Whether what the person decides is counted with what others do: off until they switch it on. */
export function Counting({ api, changed, nowSeconds }: CountingProps): JSX.Element {
  const loaded = useMemo(() => createLoaded(api.readConsents), [api]);
  const turn = async (isOn: boolean): Promise<void> => {
    await api.sendConsents({ receipts: [answerCounting(isOn, nowSeconds())] });
    await loaded.load();
  };
  return (
    <Section title="With others" loaded={loaded} changed={changed} kinds={[]}>
      {({ receipts }) => (
        <div class="card">
          <label>
            <input
              type="checkbox"
              role="switch"
              checked={readConsent(receipts, "shared-counts", "web").state === "given"}
              onChange={(event) => turn(event.currentTarget.checked)}
            />{" "}
            {countingText.ask}
          </label>
          {countingText.lines.map((line) => (
            <p key={line} class="soft">
              {line}
            </p>
          ))}
        </div>
      )}
    </Section>
  );
}
