import { useEffect, useState } from "preact/hooks";
import { popupSchema, type Popup } from "../../answers.ts";
import { openOptionsPage, readActiveTab } from "../../platform/browser-api.ts";
import { askWorker, tellWorker } from "../ask-worker.ts";
import { Mark } from "../mark.tsx";
import type { Act } from "./act.ts";
import { Header } from "./header.tsx";
import { Invitation } from "./invitation.tsx";
import { MovementList } from "./movement-list.tsx";
import { Notice } from "./notice.tsx";
import { Problem } from "./problem.tsx";
import { SiteChoiceRow } from "./site-choice-row.tsx";
import { SuggestionList } from "./suggestion-list.tsx";
import { syncSentence } from "./sentences.ts";
import { WhatLeaves } from "./what-leaves.tsx";
import { requestToDecided, UndoBar, type Decided } from "./undo-bar.tsx";

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
  const { state } = recording;
  const missing = state === "unasked" || state === "declined" || state === "outdated" ? state : undefined;
  const isAnswered = missing === undefined;
  return (
    <main class="popup">
      <Header recording={recording} act={act} />
      {missing && <Invitation consent={missing} />}
      {popup.problem !== undefined && <Problem code={popup.problem} act={act} />}
      {isAnswered && popup.site && siteUrl !== undefined && (
        <SiteChoiceRow site={popup.site} siteUrl={siteUrl} act={act} />
      )}
      {decided && <UndoBar decided={decided} act={act} />}
      <SuggestionList cards={popup.cards} isAnswered={isAnswered} act={act} />
      {isAnswered && <MovementList movements={popup.today} />}
      {isAnswered && <WhatLeaves popup={popup} act={act} />}
      <footer>
        <span class="small quiet">{isAnswered && syncSentence(popup.sync)}</span>
        <button type="button" class="plain" onClick={() => void openOptionsPage()}>
          Settings
        </button>
      </footer>
    </main>
  );
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
