import { useState } from "preact/hooks";
import { changeSettings } from "@floyo/core/sync";
import { failureSentence } from "../failure-sentence.ts";
import type { SectionProps } from "../section-props.ts";
import { Said, Section } from "../section.tsx";

/** How long events are kept. What is older goes with the next look for chores, twice a day. */
export function RetentionSection({ device, state, onChanged }: SectionProps) {
  const [draft, setDraft] = useState<string>();
  const days = draft ?? String(state.settings.retentionDays);
  const [said, setSaid] = useState<string>();
  const save = async (event: Event) => {
    event.preventDefault();
    const retentionDays = Number(days);
    const now = Math.floor(Date.now() / 1000);
    const kept = await device.state.update((before) =>
      changeSettings(before, { settings: { ...before.settings, retentionDays } }, now),
    );
    setSaid(kept.ok ? `Saved. What is older than ${days} days is forgotten today.` : failureSentence(kept.code));
    await onChanged();
    if (kept.ok) setDraft(undefined);
  };
  return (
    <Section title="Retention" intro="Events are forgotten after a time. The habits that were found in them stay.">
      <form class="row start" onSubmit={(event) => void save(event)}>
        <label class="days">
          Keep events for
          <input
            type="number"
            name="retention-days"
            required
            min={1}
            max={3650}
            step={1}
            value={days}
            onInput={({ currentTarget }) => setDraft(currentTarget.value)}
          />
          days
        </label>
        <button type="submit">Save</button>
      </form>
      <Said text={said} />
    </Section>
  );
}
