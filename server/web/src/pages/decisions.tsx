import type { Proof } from "@floyo/core/automations";
import type { ServerApi } from "@floyo/core/sync";
import { listDecided, proofToWords, type Decided, type ViewContext } from "@floyo/core/view";
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

/** The decisions, and what became of those that an automation is in use for: they are shown also without that. */
async function readDecided(api: ServerApi) {
  const [decided, proven] = await Promise.all([api.readDecisions(), api.readProofs()]);
  if (decided.kind !== "answered") return decided;
  const proofs = proven.kind === "answered" ? proven.answer.proofs : [];
  return { kind: "answered", answer: { ...decided.answer, proofs } } as const;
}

/** What the person decided on any device, to take back. */
export function Decisions({ api, changed, nowSeconds }: DecisionsProps): JSX.Element {
  const loaded = useMemo(() => createLoaded(() => readDecided(api)), [api]);
  const undo = async ({ suggestion, activities }: Decided): Promise<void> => {
    await api.sendDecisions({ decisions: [{ suggestion, activities, kind: "undo", at: nowSeconds() }] });
    await loaded.load();
  };
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  return (
    <Section title="What you decided" loaded={loaded} changed={changed} kinds={["suggestions", "decisions"]}>
      {({ decisions, proofs }) => {
        const context = { locale, timeZone, nowSeconds: nowSeconds(), nameOf: () => undefined };
        const decided = listDecided(decisions, context);
        if (decided.length === 0) return <p class="empty">Nothing yet. What you say of a suggestion stands here.</p>;
        return decided.map((one) => (
          <article key={one.suggestion} class="card row">
            <div>
              <h3>{one.title}</h3>
              <small>{one.words}</small>
              <Proven proof={proofs.find(({ decision }) => decision.suggestion === one.suggestion)} context={context} />
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

type ProvenProps = { readonly proof: Proof | undefined; readonly context: ViewContext };

/** Whether the chore is gone, with its weeks. */
function Proven({ proof, context }: ProvenProps): JSX.Element | null {
  if (proof === undefined) return null;
  const { sentence, weeks } = proofToWords(proof, context);
  if (weeks.length === 0) return <p>{sentence}</p>;
  return (
    <details class="events">
      <summary>{sentence}</summary>
      <ul>
        {weeks.map((week) => (
          <li key={week}>{week}</li>
        ))}
      </ul>
    </details>
  );
}
