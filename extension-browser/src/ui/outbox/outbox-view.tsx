import type { ShownOutbox } from "../../answers.ts";
import { OutboxGroups } from "./outbox-groups.tsx";
import { RequestDetails } from "./request-details.tsx";

const messageWords = {
  device: "This browser: its number, its public key, and how far its clock is off",
  consents: "Your answers to the questions of consent",
  "device-list": "A list of your devices, encrypted so that only they can read it",
  decisions: "What you decided on suggestions",
  settings: "Your settings; names of sites and files in them encrypted",
} satisfies Record<ShownOutbox["messages"][number]["about"], string>;

const counted = new Intl.NumberFormat();

type Props = {
  readonly outbox: Omit<ShownOutbox, "intro">;
  /** So many events are drawn, and the others counted. */
  readonly most?: number;
  readonly onVeto: (seqs: readonly number[]) => void;
};

/** What waits to be sent, in words and byte for byte, and a way to keep each of it back. */
export function OutboxView({ outbox: { lines, groups, body, overflow, messages }, most = Infinity, onVeto }: Props) {
  const more = lines.length - most;
  return (
    <>
      {lines.length === 0 && <p class="quiet">No event waits.</p>}
      <ul class="list outbox">
        {lines.slice(0, most).map((line) => (
          <OutboxRow key={line.seq} line={line} onVeto={onVeto} />
        ))}
      </ul>
      {more > 0 && <p class="quiet small">and {counted.format(more)} more, in the settings</p>}
      {overflow !== undefined && <p class="quiet small">{overflow}</p>}
      {groups.length > 0 && <OutboxGroups groups={groups} onVeto={onVeto} />}
      {body !== undefined && <RequestDetails words="The next events, as they leave" body={body} />}
      {messages.map((message) => (
        <RequestDetails key={message.about} words={messageWords[message.about]} body={message.body} />
      ))}
    </>
  );
}

type RowProps = { readonly line: ShownOutbox["lines"][number]; readonly onVeto: Props["onVeto"] };

const OutboxRow = ({ line: { seq, text, json, canVeto }, onVeto }: RowProps) => (
  <li>
    <details>
      <summary>
        <span class="name">{text}</span>
      </summary>
      <pre>{json}</pre>
    </details>
    {canVeto && (
      <button type="button" class="plain" aria-label={`Keep back: ${text}`} onClick={() => onVeto([seq])}>
        Keep back
      </button>
    )}
  </li>
);
