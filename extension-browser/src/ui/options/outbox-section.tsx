import { useEffect, useState } from "preact/hooks";
import { isSyncRefused, type DeviceState } from "@floyo/core/sync";
import { readOutbox, vetoEvents, type Outbox } from "../../device/read-outbox.ts";
import type { SectionProps } from "./section-props.ts";
import { RequestDetails } from "./request-details.tsx";
import { EventFields } from "./event-fields.tsx";
import { OutboxGroups } from "./outbox-groups.tsx";
import { Section } from "./section.tsx";

const messageWords = {
  devices: "This browser: its number and its public key",
  consents: "Your answers to the questions of consent",
  decisions: "What you decided on suggestions",
  settings: "Your settings; names of sites and files in them encrypted",
} as const;

/** What waits to be sent, in words and byte for byte, and a way to keep each of it back. */
export function OutboxSection({ device, state, onChanged }: SectionProps) {
  const [outbox, setOutbox] = useState<Outbox>();
  const read = async () => setOutbox(await readOutbox(device, state, Math.floor(Date.now() / 1000)));
  const isAgreed = state.receipts.some(({ granted }) => granted); // before the first yes there is nothing, and nothing is opened
  useEffect(() => void (isAgreed && read()), [state]);

  const veto = async (seqs: readonly number[]) => {
    await vetoEvents(device.log, seqs);
    await read();
    await onChanged();
  };
  const intro = introOf(state);
  return (
    <Section title="What leaves" intro={intro}>
      {(outbox === undefined || outbox.lines.length === 0) && <p class="quiet">No event waits.</p>}
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
              <button type="button" class="plain" aria-label={`Keep back: ${text}`} onClick={() => void veto([seq])}>
                Keep back
              </button>
            )}
          </li>
        ))}
      </ul>
      {outbox !== undefined && outbox.groups.length > 0 && (
        <OutboxGroups groups={outbox.groups} onVeto={(seqs) => void veto(seqs)} />
      )}
      <EventFields />
      {outbox?.body !== undefined && <RequestDetails words="The next events, as they leave" body={outbox.body} />}
      {outbox?.messages.map(({ path, body }) => (
        <RequestDetails key={path} words={messageWords[path]} body={body} />
      ))}
    </Section>
  );
}

function introOf(state: DeviceState): string {
  if (isSyncRefused({ ...state, surface: "browser" })) {
    return "Sync is off, so nothing leaves. Should you switch it on, only what is noted from then on is sent.";
  }
  return state.account === undefined
    ? "Without an account nothing leaves. This is what would."
    : "What leaves with the next sync. Keep back what you like.";
}
