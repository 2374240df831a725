import { useState } from "preact/hooks";
import { ChangeKey } from "./change-key.tsx";
import { JoinPairing } from "./join-pairing.tsx";
import { OfferPairing } from "./offer-pairing.tsx";
import type { SectionProps } from "../section-props.ts";
import { Section } from "../section.tsx";

/** Devices that are paired share a key: only then is a download here and an edit there one chore. */
export function PairingSection(props: SectionProps) {
  const [role, setRole] = useState<"offer" | "join" | "change">();
  return (
    <Section
      title="Pairing"
      intro="Gives another device of yours the key, so that both see the same file as the same. The server cannot read it."
    >
      {role === undefined && (
        <div class="row start">
          <button type="button" onClick={() => setRole("offer")}>
            Show a pairing text
          </button>
          <button type="button" onClick={() => setRole("join")}>
            Enter a pairing text
          </button>
          <button type="button" class="plain" onClick={() => setRole("change")}>
            Change the key
          </button>
        </div>
      )}
      {role === "offer" && <OfferPairing {...props} />}
      {role === "join" && <JoinPairing {...props} />}
      {role === "change" && <ChangeKey {...props} />}
      {role !== undefined && (
        <button type="button" class="plain" onClick={() => setRole(undefined)}>
          Back
        </button>
      )}
    </Section>
  );
}
