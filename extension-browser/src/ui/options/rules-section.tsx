import { useState } from "preact/hooks";
import { settingsToPolicy } from "@floyo/core/settings";
import { changeSettings } from "@floyo/core/sync";
import { failureSentence } from "../failure-sentence.ts";
import { KindsField } from "./kinds-field.tsx";
import { NamesFields } from "./names-fields.tsx";
import { applyRuleDraft, findRuleProblem, readRuleDraft, type RuleDraft } from "./rule-draft.ts";
import type { SectionProps } from "../section-props.ts";
import { Said, Section } from "../section.tsx";
import { useTrial } from "./use-trial.ts";

const intro =
  "They hold before the next event, on all devices that you sync. Names in them leave this browser only encrypted.";

/** What is noted and what never. While the rules are written, they are tried on what was noted lately. */
export function RulesSection({ device, state, onChanged }: SectionProps) {
  const [draft, setDraft] = useState<RuleDraft>(); // none: the form shows what is stored
  const [said, setSaid] = useState<string>();
  const shown = draft ?? readRuleDraft(state);
  const change = (part: Partial<RuleDraft>) => {
    setDraft({ ...shown, ...part });
    setSaid(undefined);
  };
  const trial = useTrial(
    device,
    draft && settingsToPolicy({ ...state, ...applyRuleDraft(state, draft), surface: "browser" }),
  );
  const save = async (event: Event) => {
    event.preventDefault();
    const problem = findRuleProblem(shown);
    if (problem !== undefined) return setSaid(problem);
    const now = Math.floor(Date.now() / 1000);
    const kept = await device.state.update((before) => changeSettings(before, applyRuleDraft(before, shown), now));
    setSaid(kept.ok ? "Saved. The rules hold from now." : failureSentence(kept.code));
    await onChanged();
    if (kept.ok) setDraft(undefined);
  };
  return (
    <Section title="Rules" intro={intro}>
      <form class="fields" autocomplete="off" onSubmit={(event) => void save(event)}>
        <KindsField draft={shown} hasEditor={state.account !== undefined} onChange={change} />
        <NamesFields draft={shown} onChange={change} />
        <button type="submit">Save rules</button>
        {/* Below the button: what comes in above would push it away from under the mouse. */}
        {trial !== undefined && (
          <p class="trial" role="status">
            {trial}
          </p>
        )}
      </form>
      <Said text={said} />
    </Section>
  );
}
