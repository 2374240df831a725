import type { ChangeKind } from "@floyo/core/sync";
import { useSignalEffect } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Changes } from "./changes.ts";
import type { Loaded } from "./loaded.ts";

type SectionProps<Answer> = {
  readonly title: string;
  readonly loaded: Loaded<Answer>;
  readonly changed: Changes["changed"];
  /** What the answer is made of. */
  readonly kinds: readonly ChangeKind[];
  readonly children: (answer: Answer) => ComponentChildren;
};

/** A part of the page that comes from the server: loading, failed with a way on, or there. */
export function Section<Answer>({ title, loaded, changed, kinds, children }: SectionProps<Answer>): JSX.Element {
  const { loading, load, renew } = loaded;
  useEffect(() => void load(), [load]);
  useSignalEffect(() => {
    if (kinds.some((kind) => changed.value.has(kind))) void renew();
  });
  const { value } = loading;
  return (
    <section aria-busy={value.state === "loading"}>
      <h2>{title}</h2>
      {value.state === "loading" && <p class="empty">Loading …</p>}
      {value.state === "failed" && (
        <div class="empty" role="alert">
          <p>{value.words}</p>
          <button class="quiet" onClick={load}>
            Try again
          </button>
        </div>
      )}
      {value.state === "loaded" && children(value.answer)}
    </section>
  );
}
