import { useEffect, useMemo, useState } from "preact/hooks";
import type { ActivityEvent } from "@floyo/core/events";
import {
  choiceKinds,
  type EventChoice,
  listPlaces,
  localDate,
  type NotedPlace,
  type ViewContext,
} from "@floyo/core/view";

type Fields = {
  readonly kind: EventChoice["kind"];
  readonly first: string;
  readonly last: string;
  readonly name: string;
};

type Props = {
  readonly events: readonly ActivityEvent[];
  readonly context: ViewContext;
  /** `undefined` while something is left to say. */
  readonly onChoice: (choice: EventChoice | undefined) => void;
};

/** A time, a site or a folder of what was noted. */
export function ChoiceFields({ events, context, onChoice }: Props) {
  const { sites, folders } = useMemo(() => listPlaces(events, context.nameOf), [events]);
  const today = localDate(context.nowSeconds, context.timeZone);
  const [fields, setFields] = useState<Fields>({ kind: "hour", first: "", last: today, name: "" });
  const change = (part: Partial<Fields>) => setFields((before) => ({ ...before, ...part }));
  useEffect(() => onChoice(fieldsToChoice(fields)), [fields]);
  const isEmpty = { hour: false, today: false, days: false, site: sites.length === 0, folder: folders.length === 0 };
  const offered = choiceKinds.filter(({ kind }) => !isEmpty[kind]);
  const choose = (value: string) =>
    change({ kind: offered.find(({ kind }) => kind === value)?.kind ?? "hour", name: "" });
  const named = { value: fields.name, onValue: (name: string) => change({ name }) };
  return (
    <>
      <label>
        Which events
        <select name="which" value={fields.kind} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {offered.map(({ kind, label }) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {fields.kind === "days" && <Days {...fields} onChange={change} />}
      {fields.kind === "site" && <PlaceField label="Site" places={sites} {...named} />}
      {fields.kind === "folder" && <PlaceField label="Folder, with the folders in it" places={folders} {...named} />}
    </>
  );
}

function fieldsToChoice({ kind, first, last, name }: Fields): EventChoice | undefined {
  if (kind === "hour" || kind === "today") return { kind };
  if (kind === "days") return first === "" || last === "" ? undefined : { kind, first, last };
  return name === "" ? undefined : { kind, name };
}

type DaysProps = Pick<Fields, "first" | "last"> & { readonly onChange: (part: Partial<Fields>) => void };

const Days = ({ first, last, onChange }: DaysProps) => (
  <div class="row start">
    <label>
      First day
      <input
        type="date"
        name="first-day"
        required
        value={first}
        onInput={({ currentTarget }) => onChange({ first: currentTarget.value })}
      />
    </label>
    <label>
      Last day
      <input
        type="date"
        name="last-day"
        required
        min={first}
        value={last}
        onInput={({ currentTarget }) => onChange({ last: currentTarget.value })}
      />
    </label>
  </div>
);

type PlaceProps = {
  readonly label: string;
  readonly places: readonly NotedPlace[];
  readonly value: string;
  readonly onValue: (name: string) => void;
};

const PlaceField = ({ label, places, value, onValue }: PlaceProps) => (
  <label>
    {label}
    <select name="place" required value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
      <option value="">Choose…</option>
      {places.map(({ name, count }) => (
        <option key={name} value={name}>
          {`${name} (${count})`}
        </option>
      ))}
    </select>
  </label>
);
