import { useState } from "preact/hooks";
import { EnterRecoveryCode } from "./enter-recovery-code.tsx";
import type { SectionProps } from "../section-props.ts";
import { Section } from "../section.tsx";
import { ShowRecoveryCode } from "./show-recovery-code.tsx";

/** The key on paper, for whoever loses all devices at once. Nobody has to. */
export function RecoverySection(props: SectionProps) {
  const [task, setTask] = useState<"show" | "enter">();
  return (
    <Section
      title="Recovery"
      intro="The key on paper, if you like: without it, and without a device that has the key, nobody can bring it back."
    >
      {task === undefined && (
        <div class="row start">
          <button type="button" onClick={() => setTask("show")}>
            Show a recovery code
          </button>
          <button type="button" onClick={() => setTask("enter")}>
            Enter a recovery code
          </button>
        </div>
      )}
      {task === "show" && <ShowRecoveryCode {...props} />}
      {task === "enter" && <EnterRecoveryCode {...props} />}
      {task !== undefined && (
        <button type="button" class="plain" onClick={() => setTask(undefined)}>
          {task === "show" ? "I have it on paper" : "Back"}
        </button>
      )}
    </Section>
  );
}
