import type { SectionProps } from "../section-props.ts";
import { Section } from "../section.tsx";
import { CalmFields } from "./calm-fields.tsx";

/** How calm suggestions are, and the way to them. */
export const SuggestionsSection = (props: SectionProps) => (
  <Section title="Suggestions" intro="When one may interrupt you. It holds on all your devices.">
    <CalmFields {...props} />
    <p>
      <a href="suggestions.html">What is suggested, in use and set aside</a>
    </p>
  </Section>
);
