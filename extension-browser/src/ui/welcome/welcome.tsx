import { useState } from "preact/hooks";
import { recordingText } from "../../consent-text.ts";
import { tellWorker } from "../ask-worker.ts";
import { ConsentQuestion } from "../consent-question.tsx";
import { Mark } from "../mark.tsx";
import { PrivacySignal } from "../privacy-signal.tsx";

type Step = "asked" | "accepted" | "declined" | "failed";

/** The first page that anyone sees: one question, two answers of equal weight. Nothing is recorded before it is answered. */
export function Welcome() {
  const [step, setStep] = useState<Step>("asked");
  const answer = async (granted: boolean) => {
    const done = await tellWorker({ kind: "answer-consent", purpose: "recording", granted });
    const answered = granted ? "accepted" : "declined";
    setStep(done.ok ? answered : "failed");
  };
  return (
    <main class="welcome">
      <header>
        <Mark size={36} />
        <p class="wordmark">Floyo</p>
      </header>
      {step === "asked" || step === "failed" ? (
        <>
          <PrivacySignal />
          <ConsentQuestion text={recordingText} onAnswer={(granted) => void answer(granted)} />
          {step === "failed" && (
            <p role="alert" class="warning">
              Your answer could not be kept, so nothing is recorded. Please try again.
            </p>
          )}
        </>
      ) : (
        <Outcome step={step} />
      )}
    </main>
  );
}

function Outcome({ step }: { readonly step: "accepted" | "declined" }) {
  if (step === "declined") {
    return (
      <section class="outcome" role="status">
        <h1>Floyo stays off</h1>
        <p>Nothing is noted. Should you change your mind: the button in the toolbar, or the settings.</p>
      </section>
    );
  }
  return (
    <section class="outcome" role="status">
      <h1>Floyo is on from now</h1>
      <p>Downloads are noted. Uploads only where you say so:</p>
      <ol>
        <li>Go to a site where you hand in files, a spreadsheet for instance.</li>
        <li>
          Open Floyo in the toolbar and choose <strong>Uploads too</strong>.
        </li>
      </ol>
      <p class="quiet">A weekly chore is suggested when it was seen three times. Until then there is nothing to do.</p>
    </section>
  );
}
