import { type Signal, useSignalEffect } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import type { Loading } from "./loaded.ts";

type SectionProps<Answer> = {
  readonly title: string;
  readonly loading: Signal<Loading<Answer>>;
  readonly load: () => Promise<void>;
  readonly children: (answer: Answer) => ComponentChildren;
};

/** A part of the page that comes from the server: loading, failed with a way on, or there. */
export function Section<Answer>({ title, loading, load, children }: SectionProps<Answer>): JSX.Element {
  useSignalEffect(() => void load());
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
