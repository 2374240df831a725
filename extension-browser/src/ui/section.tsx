import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

type Props = { readonly title: string; readonly intro?: string; readonly children: ComponentChildren };

/** A heading at the side, and what belongs to it. */
export function Section({ title, intro, children }: Props) {
  const id = title.toLowerCase().replaceAll(" ", "-");
  return (
    <section aria-labelledby={id}>
      <div class="side">
        <h2 id={id}>{title}</h2>
        {intro !== undefined && <p class="quiet small">{intro}</p>}
      </div>
      <div class="body">{children}</div>
    </section>
  );
}

/** What was said last in a section; screen readers say it too. */
export const Said = ({ text }: { readonly text: string | undefined }) => (
  <p class="said" role="status">
    {text}
  </p>
);

/** The same for what takes away the button that was pressed: whoever has no mouse goes on from here. */
export function SaidInstead({ text }: { readonly text: string | undefined }) {
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text !== undefined) said.current?.focus();
  }, [text]);
  return (
    <p class="said" role="status" tabIndex={-1} ref={said}>
      {text}
    </p>
  );
}
