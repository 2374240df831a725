import { minuteToTime, timeToMinute } from "@floyo/core/settings";
import { changeSettings } from "@floyo/core/sync";
import { useState } from "preact/hooks";
import { failureSentence } from "../failure-sentence.ts";
import type { SectionProps } from "../section-props.ts";
import { Said } from "../section.tsx";

/** How often a suggestion may interrupt, and when none may. */
export function CalmFields({ device, state, onChanged }: SectionProps) {
  const { suggestionsPerDay, quietHours } = state.settings;
  const [draft, setDraft] = useState<{ perDay?: string; from?: string; to?: string }>({});
  const [said, setSaid] = useState<string>();
  const perDay = draft.perDay ?? String(suggestionsPerDay);
  const from = draft.from ?? minuteToTime(quietHours.from);
  const to = draft.to ?? minuteToTime(quietHours.to);
  const save = async (event: Event) => {
    event.preventDefault();
    const [begin, end] = [timeToMinute(from), timeToMinute(to)];
    if (begin === undefined || end === undefined) return;
    const change = { suggestionsPerDay: Number(perDay), quietHours: { from: begin, to: end } };
    const kept = await device.state.update((before) =>
      changeSettings(before, { settings: { ...before.settings, ...change } }, Math.floor(Date.now() / 1000)),
    );
    setSaid(kept.ok ? "Saved, for all your devices." : failureSentence(kept.code));
    if (kept.ok) setDraft({});
    await onChanged();
  };
  const change = (part: typeof draft) => setDraft((before) => ({ ...before, ...part }));
  return (
    <form class="row start" onSubmit={(event) => void save(event)}>
      <label class="days">
        At most
        <input
          type="number"
          name="suggestions-per-day"
          required
          min={0}
          max={20}
          step={1}
          value={perDay}
          onInput={({ currentTarget }) => change({ perDay: currentTarget.value })}
        />
        new a day
      </label>
      <TimeField label="Quiet from" name="quiet-from" value={from} onValue={(value) => change({ from: value })} />
      <TimeField label="to" name="quiet-to" value={to} onValue={(value) => change({ to: value })} />
      <button type="submit">Save</button>
      <p class="quiet small">The same time twice means no quiet hours.</p>
      <Said text={said} />
    </form>
  );
}

type TimeProps = {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
};

const TimeField = ({ label, name, value, onValue }: TimeProps) => (
  <label class="days">
    {label}
    <input
      type="time"
      name={name}
      required
      value={value}
      onInput={({ currentTarget }) => onValue(currentTarget.value)}
    />
  </label>
);
