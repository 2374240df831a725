import { useEffect, useState } from "preact/hooks";
import { readOutbox, vetoEvent, type Outbox } from "../../device/read-outbox.ts";
import type { SectionProps } from "./section-props.ts";
import { Section } from "./section.tsx";

const bytes = new Intl.NumberFormat();

/** What waits to be sent, in words and byte for byte, and a way to keep each of it back. */
export function OutboxSection({ device, state, onChanged }: SectionProps) {
  const [outbox, setOutbox] = useState<Outbox>();
  const read = async () => setOutbox(await readOutbox(device, Math.floor(Date.now() / 1000)));
  const hasEvents = state.receipts.length > 0; // before the first answer there is nothing, and nothing is opened
  useEffect(() => void (hasEvents && read()), [state]);

  const veto = async (seq: number) => {
    await vetoEvent(device.log, seq);
    await read();
    await onChanged();
  };
  const intro =
    state.account === undefined
      ? "Without an account nothing leaves. This is what would."
      : "What leaves with the next sync. Keep back what you like.";
  return (
    <Section title="What leaves" intro={intro}>
      {(outbox === undefined || outbox.lines.length === 0) && <p class="quiet">Nothing waits.</p>}
      <ul class="list outbox">
        {outbox?.lines.map(({ seq, text, json, canVeto }) => (
          <li key={seq}>
            <details>
              <summary>
                <span class="name">{text}</span>
              </summary>
              <pre>{json}</pre>
            </details>
            {canVeto && (
              <button type="button" class="plain" onClick={() => void veto(seq)}>
                Keep back
              </button>
            )}
          </li>
        ))}
      </ul>
      {outbox?.body !== undefined && (
        <details class="request">
          <summary>The next request, all {bytes.format(outbox.body.length)} bytes of it</summary>
          <pre>{outbox.body}</pre>
        </details>
      )}
    </Section>
  );
}
