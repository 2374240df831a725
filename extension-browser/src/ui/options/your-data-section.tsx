import { wasEverAgreed } from "@floyo/core/settings";
import { DeleteEvents } from "./delete-events.tsx";
import { ExportHistory } from "./export-history.tsx";
import type { SectionProps } from "../section-props.ts";
import { Section } from "../section.tsx";

/** What was noted here is the person's: to take along, and to delete. */
export function YourDataSection(props: SectionProps) {
  const isAgreed = wasEverAgreed(props.state.receipts); // before the first yes there is nothing, and nothing is opened
  return (
    <Section title="Your data" intro="Take along what was noted in this browser, or delete a part of it.">
      {isAgreed ? (
        <>
          <ExportHistory {...props} />
          <DeleteEvents {...props} />
        </>
      ) : (
        <p class="quiet">Nothing is noted yet.</p>
      )}
    </Section>
  );
}
