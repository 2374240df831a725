import type { Suggestion } from "@floyo/core/suggestions";
import type { ReadEvidence } from "@floyo/core/sync";
import { suggestionToCard, type ViewContext } from "@floyo/core/view";
import { useEffect, useRef } from "preact/hooks";
import type { Device } from "../../device/device.ts";
import { readViewContext } from "../../device/view-context.ts";
import { Decide, type Answer } from "./decide.tsx";
import { Evidence } from "./evidence.tsx";
import { OnceLoaded } from "./once-loaded.tsx";
import { Opened } from "./opened.tsx";
import { useLoaded } from "./use-loaded.ts";
import { Ways } from "./ways.tsx";

type Props = {
  readonly device: Device;
  readonly suggestion: Suggestion;
  /** What it takes to speak of the suggestion itself. */
  readonly context: ViewContext;
  readonly isChosen: boolean;
  readonly readEvidence: ReadEvidence;
  readonly onAnswer: (answer: Answer) => void;
};

/** One suggestion in a line that opens to all that is known of it; the chosen one is open and in sight. */
export function Chore({ isChosen, ...props }: Props) {
  const { title, when, confidence } = suggestionToCard(props.suggestion, props.context);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) item.current?.querySelector("summary")?.focus();
  }, []);
  const summary = (
    <>
      <h3>{title}</h3>
      <span class="small quiet">{[when, confidence.words].filter(Boolean).join(" · ")}</span>
    </>
  );
  return (
    <li class="chore" ref={item}>
      <Opened summary={summary} isOpen={isChosen}>
        {() => <OpenChore {...props} />}
      </Opened>
    </li>
  );
}

function OpenChore({ device, suggestion, context, readEvidence, onAnswer }: Omit<Props, "isChosen">) {
  const read = async () => {
    const events = await readEvidence(suggestion);
    return { events, context: await readViewContext(device.labels, [suggestion, events], context.nowSeconds) };
  };
  const loaded = useLoaded(read, [suggestion.id, suggestion.evidence.support]);
  const card = suggestionToCard(suggestion, context);
  return (
    <>
      <ol class="steps">
        {card.steps.map(({ text, isByHand }, index) => (
          <li key={`${index} ${text}`} class={isByHand ? "by-hand" : ""}>
            {text}
            {isByHand && <span class="small quiet"> stays with you</span>}
          </li>
        ))}
      </ol>
      <OnceLoaded loaded={loaded}>
        {(seen) => (
          <>
            <Evidence suggestion={suggestion} card={card} seen={seen} />
            <Ways suggestion={suggestion} card={card} seen={seen} />
          </>
        )}
      </OnceLoaded>
      <Decide suggestion={suggestion} title={card.title} onAnswer={onAnswer} />
    </>
  );
}
