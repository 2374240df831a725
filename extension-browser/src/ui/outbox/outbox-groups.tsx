import type { OutboxGroup } from "@floyo/core/view";

const counted = new Intl.NumberFormat();

type Props = {
  readonly groups: readonly OutboxGroup[];
  readonly onVeto: (seqs: readonly number[]) => void;
};

/** What waits of one site or folder, to be kept back in one go. */
export function OutboxGroups({ groups, onVeto }: Props) {
  return (
    <details class="request">
      <summary>Keep back all of a site or a folder</summary>
      <ul class="list outbox">
        {groups.map(({ text, seqs }) => (
          <li key={text}>
            <span class="name">
              {text} <span class="quiet small">{counted.format(seqs.length)} events</span>
            </span>
            <button
              type="button"
              class="plain"
              aria-label={`Keep back all ${counted.format(seqs.length)}: ${text}`}
              onClick={() => onVeto(seqs)}
            >
              Keep all back
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
