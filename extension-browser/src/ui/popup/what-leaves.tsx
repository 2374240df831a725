import { useEffect, useState } from "preact/hooks";
import { shownOutboxSchema, type Popup, type ShownOutbox } from "../../answers.ts";
import { askWorker, type Answer } from "../ask-worker.ts";
import { failureSentence } from "../failure-sentence.ts";
import { OutboxView } from "../outbox/outbox-view.tsx";
import type { Act } from "./act.ts";

const shownAtOnce = 40;

/** The outbox, read when the person opens it and again with whatever the popup shows anew. */
export function WhatLeaves({ popup, act }: { readonly popup: Popup; readonly act: Act }) {
  const [isOpen, setOpen] = useState(false);
  const [answer, setAnswer] = useState<Answer<ShownOutbox>>();
  const read = async () => setAnswer(await askWorker({ kind: "read-outbox" }, shownOutboxSchema));
  const veto = async (seqs: readonly number[]) => {
    const code = await act({ kind: "keep-back", seqs: [...seqs] });
    if (code !== undefined) setAnswer({ ok: false, code });
  };
  useEffect(() => void (isOpen && read()), [isOpen, popup]);
  return (
    <details class="what-leaves" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>What leaves this browser</summary>
      {answer?.ok === false && <p role="status">{failureSentence(answer.code)}</p>}
      {answer?.ok === true && (
        <>
          <p class="quiet small">{answer.value.intro}</p>
          <OutboxView outbox={answer.value} most={shownAtOnce} onVeto={(seqs) => void veto(seqs)} />
        </>
      )}
    </details>
  );
}
