import { listAccepted } from "@floyo/core/suggestions";
import { listDecided } from "@floyo/core/view";
import { readViewContext } from "../../device/view-context.ts";
import type { SectionProps } from "../section-props.ts";
import { SaidInstead, Section } from "../section.tsx";
import { OnceLoaded } from "./once-loaded.tsx";
import { useLoaded } from "./use-loaded.ts";
import { useTakeBack } from "./use-take-back.ts";

/** What was said against a suggestion, for a while or for good. */
export function SetAsideSection(props: SectionProps) {
  const { said, takeBack } = useTakeBack(props);
  const { device, state } = props;
  const decisions = state.decisions.map(({ decision }) => decision);
  const inUse = new Set(listAccepted(decisions).map(({ suggestion }) => suggestion));
  const nowSeconds = Math.floor(Date.now() / 1000);
  const loaded = useLoaded(() => readViewContext(device.labels, decisions, nowSeconds), [state]);
  return (
    <Section title="Set aside" intro="What you said no to, for a while or for good, on all your devices.">
      <SaidInstead text={said} />
      <OnceLoaded loaded={loaded}>
        {(context) => {
          const aside = listDecided(decisions, context).filter(({ suggestion }) => !inUse.has(suggestion));
          return aside.length === 0 ? (
            <p class="quiet">Nothing.</p>
          ) : (
            <ul class="list">
              {aside.map(({ suggestion, title, words }) => (
                <li key={suggestion} class="row">
                  <p class="name">
                    {title}
                    <span class="quiet small"> {words}</span>
                  </p>
                  <button type="button" class="plain" onClick={() => void takeBack(suggestion)}>
                    Undo<span class="visually-hidden"> for {title}</span>
                  </button>
                </li>
              ))}
            </ul>
          );
        }}
      </OnceLoaded>
    </Section>
  );
}
