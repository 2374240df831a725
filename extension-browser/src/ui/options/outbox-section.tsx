import { useEffect, useState } from "preact/hooks";
import { outboxIntro, readOutbox, vetoEvents, type Outbox } from "../../device/read-outbox.ts";
import { OutboxView } from "../outbox/outbox-view.tsx";
import { EventFields } from "./event-fields.tsx";
import type { SectionProps } from "../section-props.ts";
import { Section } from "../section.tsx";

/** What waits to be sent, and what an event can say at all. */
export function OutboxSection({ device, state, onChanged }: SectionProps) {
  const [outbox, setOutbox] = useState<Outbox>();
  const read = async () => setOutbox(await readOutbox(device, state, Math.floor(Date.now() / 1000)));
  useEffect(() => void read(), [state]);

  const veto = async (seqs: readonly number[]) => {
    await vetoEvents(device.log, seqs);
    await read();
    await onChanged();
  };
  return (
    <Section title="What leaves" intro={outboxIntro(state)}>
      {outbox && <OutboxView outbox={outbox} onVeto={(seqs) => void veto(seqs)} />}
      <EventFields />
    </Section>
  );
}
