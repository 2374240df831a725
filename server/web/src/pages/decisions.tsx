import type { ServerApi } from "@floyo/core/sync";
import { listDecided, type Decided } from "@floyo/core/view";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Changes } from "../changes.ts";
import { createLoaded } from "../loaded.ts";
import { Section } from "../section.tsx";

type DecisionsProps = {
  readonly api: ServerApi;
  readonly changed: Changes["changed"];
  readonly nowSeconds: () => number;
};

/** What the person decided on any device, to take back. */
export function Decisions({ api, changed, nowSeconds }: DecisionsProps): JSX.Element {
  const loaded = useMemo(() => createLoaded(api.readDecisions), [api]);
  const undo = async ({ suggestion, activities }: Decided): Promise<void> => {
    await api.sendDecisions({ decisions: [{ suggestion, activities, kind: "undo", at: nowSeconds() }] });
    await loaded.load();
  };
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  return (
    <Section title="What you decided" loaded={loaded} changed={changed} kinds={["decisions"]}>
      {({ decisions }) => {
        const context = { locale, timeZone, nowSeconds: nowSeconds(), nameOf: () => undefined };
        const decided = listDecided(decisions, context);
        if (decided.length === 0) return <p class="empty">Nothing yet. What you say of a suggestion stands here.</p>;
        return decided.map((one) => (
          <article key={one.suggestion} class="card row">
            <div>
              <h3>{one.title}</h3>
              <small>{one.words}</small>
            </div>
            <button class="quiet" onClick={() => undo(one)} aria-label={`Undo for ${one.title}`}>
              Undo
            </button>
          </article>
        ));
      }}
    </Section>
  );
}
