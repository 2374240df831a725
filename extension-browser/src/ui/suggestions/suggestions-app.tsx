import { wasEverAgreed } from "@floyo/core/settings";
import { createEvidenceReader } from "@floyo/core/sync";
import { useMemo } from "preact/hooks";
import { createAskServer } from "../../device/ask-server.ts";
import { Mark } from "../mark.tsx";
import type { SectionProps } from "../section-props.ts";
import { useDevice } from "../use-device.ts";
import { InUseSection } from "./in-use-section.tsx";
import { OpenSection } from "./open-section.tsx";
import { RejectedSection } from "./rejected-section.tsx";
import { SetAsideSection } from "./set-aside-section.tsx";

/** All that is known of suggestions: the evidence of each, what it would have done, what became of it, and why not. */
export function SuggestionsApp() {
  const props = useDevice();
  if (props === undefined) return <main class="sections" aria-busy="true" />;
  return (
    <main class="sections">
      <header>
        <Mark size={30} />
        <h1>Suggestions</h1>
        <a href="options.html">Settings</a>
      </header>
      {wasEverAgreed(props.state.receipts) ? <Sections {...props} /> : <Unasked />}
    </main>
  );
}

/** Before the first yes there is nothing, and nothing is opened. */
const Unasked = () => (
  <section>
    <p>
      Floyo is off until you say yes, so there is nothing to suggest. <a href="welcome.html">Read what it would note</a>
    </p>
  </section>
);

function Sections(props: SectionProps) {
  const { device } = props;
  const askServer = useMemo(() => createAskServer(device), [device]);
  const readEvidence = useMemo(() => createEvidenceReader(device, askServer), [device]);
  return (
    <>
      <OpenSection {...props} readEvidence={readEvidence} />
      <InUseSection {...props} askServer={askServer} />
      <SetAsideSection {...props} />
      <RejectedSection {...props} />
    </>
  );
}
