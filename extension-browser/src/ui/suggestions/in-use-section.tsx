import { listAccepted } from "@floyo/core/suggestions";
import { proveAccepted, type AskServer } from "@floyo/core/sync";
import { proofToWords, type ProofWords } from "@floyo/core/view";
import { readViewContext } from "../../device/view-context.ts";
import type { SectionProps } from "../section-props.ts";
import { SaidInstead, Section } from "../section.tsx";
import { OnceLoaded } from "./once-loaded.tsx";
import { Opened } from "./opened.tsx";
import { useLoaded } from "./use-loaded.ts";
import { useTakeBack } from "./use-take-back.ts";

type Use = ProofWords & { readonly suggestion: string };

/** What an automation is in use for, and whether the chore is gone. */
export function InUseSection({ askServer, ...props }: SectionProps & { readonly askServer: AskServer }) {
  const { said, takeBack } = useTakeBack(props);
  const { device, state } = props;
  const accepted = listAccepted(state.decisions.map(({ decision }) => decision));
  const read = async (): Promise<readonly Use[]> => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const nowSeconds = Math.floor(Date.now() / 1000);
    const proofs = await proveAccepted(accepted, device, { askServer, timeZone, nowSeconds });
    const context = await readViewContext(device.labels, proofs, nowSeconds);
    return proofs.map((proof) => ({ suggestion: proof.decision.suggestion, ...proofToWords(proof, context) }));
  };
  // The server can tell more of a decision once it has it.
  const loaded = useLoaded(read, [JSON.stringify(state.decisions)]);
  return (
    <Section title="In use" intro="Whether the chore is gone, week by week.">
      <SaidInstead text={said} />
      <OnceLoaded loaded={loaded}>
        {(uses) =>
          uses.length === 0 ? (
            <p class="quiet">Nothing yet. Say that you use an automation, and here stands what became of the chore.</p>
          ) : (
            <ul class="chores">
              {uses.map((use) => (
                <UseRow key={use.suggestion} use={use} onTakeBack={() => void takeBack(use.suggestion)} />
              ))}
            </ul>
          )
        }
      </OnceLoaded>
    </Section>
  );
}

type UseProps = { readonly use: Use; readonly onTakeBack: () => void };

function UseRow({ use: { title, since, sentence, weeks, isFailing }, onTakeBack }: UseProps) {
  return (
    <li class="chore">
      <div class="row">
        <div>
          <h3>{title}</h3>
          <p class="small quiet">{since}</p>
        </div>
        <button type="button" onClick={onTakeBack}>
          Take back<span class="visually-hidden"> {title}</span>
        </button>
      </div>
      <p class={isFailing ? "warning" : ""}>{sentence}</p>
      {weeks.length > 0 && (
        <Opened summary="Week by week">
          {() => (
            <ul>
              {weeks.map((week) => (
                <li key={week}>{week}</li>
              ))}
            </ul>
          )}
        </Opened>
      )}
    </li>
  );
}
