import { useEffect, useState } from "preact/hooks";
import { popupSchema, type Popup } from "../../answers.ts";
import type { PageRequest } from "../../messages.ts";
import { openOptionsPage, openPage, readActiveTab } from "../../platform/browser-api.ts";
import { askWorker, tellWorker } from "../ask-worker.ts";
import { failureSentence } from "../failure-sentence.ts";
import { Mark } from "../mark.tsx";
import type { Act } from "./act.ts";
import { Header } from "./header.tsx";
import { MovementList } from "./movement-list.tsx";
import { Notice } from "./notice.tsx";
import { SiteChoiceRow } from "./site-choice-row.tsx";
import { SuggestionList } from "./suggestion-list.tsx";
import { syncSentence } from "./sentences.ts";

/** What the person decided last, so that it can be taken back while the popup is open. */
type Decided = { readonly suggestion: string; readonly words: string };

type Shown = { readonly popup?: Popup; readonly siteUrl?: string | undefined; readonly failure?: string };

export function PopupApp() {
  const [shown, setShown] = useState<Shown>({});
  const [decided, setDecided] = useState<Decided>();

  const show = async () => {
    const siteUrl = (await readActiveTab())?.url;
    const answer = await askWorker({ kind: "read-popup", ...(siteUrl === undefined ? {} : { siteUrl }) }, popupSchema);
    setShown((before) => (answer.ok ? { popup: answer.value, siteUrl } : { ...before, failure: answer.code }));
  };
  const act: Act = async (request) => {
    const answer = await tellWorker(request);
    if (answer.ok && request.kind === "decide") setDecided(requestToDecided(request));
    await show();
    return answer.ok ? undefined : answer.code;
  };
  useEffect(() => void show(), []);

  const { popup, siteUrl, failure } = shown;
  if (failure !== undefined) return <Notice code={failure} onRetry={() => void show()} />;
  if (popup === undefined) return <Waiting />;
  const { recording } = popup;
  const isAnswered = recording.state !== "unasked" && recording.state !== "declined";
  return (
    <main class="popup">
      <Header recording={recording} act={act} />
      {!isAnswered && <Invitation isDeclined={recording.state === "declined"} />}
      {popup.problem !== undefined && <Problem code={popup.problem} act={act} />}
      {isAnswered && popup.site && siteUrl !== undefined && (
        <SiteChoiceRow site={popup.site} siteUrl={siteUrl} act={act} />
      )}
      {decided && <UndoBar decided={decided} act={act} />}
      <SuggestionList cards={popup.cards} isAnswered={isAnswered} act={act} />
      {isAnswered && <MovementList movements={popup.today} />}
      <footer>
        <span class="small quiet">{isAnswered && syncSentence(popup.sync)}</span>
        <button type="button" class="plain" onClick={() => void openOptionsPage()}>
          Settings
        </button>
      </footer>
    </main>
  );
}

function requestToDecided({ suggestion, decision }: Extract<PageRequest, { kind: "decide" }>): Decided | undefined {
  if (decision === "undo") return undefined;
  const words = { accept: "Marked as in use.", snooze: "Back in a week.", never: "Never again, on any device." };
  return { suggestion, words: words[decision] };
}

/** What popup.html paints before the first script. */
const Waiting = () => (
  <main class="popup" aria-busy="true">
    <header>
      <div class="title">
        <Mark size={20} />
        <h1>Floyo</h1>
      </div>
    </header>
  </main>
);

function Problem({ code, act }: { readonly code: string; readonly act: Act }) {
  return (
    <section class="problem" role="alert">
      <p>{failureSentence(code)}</p>
      {code === "state-lost" && (
        <button type="button" onClick={() => void act({ kind: "acknowledge-loss" })}>
          Understood
        </button>
      )}
    </section>
  );
}

function UndoBar({ decided, act }: { readonly decided: Decided; readonly act: Act }) {
  const undo = () => void act({ kind: "decide", suggestion: decided.suggestion, decision: "undo" });
  return (
    <div class="undo" role="status">
      <span>{decided.words}</span>
      <button type="button" onClick={undo}>
        Undo
      </button>
    </div>
  );
}

function Invitation({ isDeclined }: { readonly isDeclined: boolean }) {
  return (
    <section class="invitation">
      <p>{isDeclined ? "Floyo is off: you declined." : "Floyo is off until you say yes. Nothing has been noted."}</p>
      <button type="button" class="primary" onClick={() => void openPage("welcome.html")}>
        {isDeclined ? "Read the question again" : "Read what it would note"}
      </button>
    </section>
  );
}
