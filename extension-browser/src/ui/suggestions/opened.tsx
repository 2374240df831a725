import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

type Props = {
  readonly summary: ComponentChildren;
  readonly isOpen?: boolean;
  readonly children: () => ComponentChildren;
};

/** Something that opens to what is behind it, which is made only then. */
export function Opened({ summary, isOpen: isOpenAtFirst = false, children }: Props) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <details class="opened" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && <div class="behind">{children()}</div>}
    </details>
  );
}
