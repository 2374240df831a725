import { useEffect, useState } from "preact/hooks";
import type { DeviceState } from "@floyo/core/sync";
import { createDevice } from "../../device/device.ts";
import { tellWorker } from "../ask-worker.ts";
import { Mark } from "../mark.tsx";
import { AccountSection } from "./account-section.tsx";
import { DecisionsSection } from "./decisions-section.tsx";
import { EraseSection } from "./erase-section.tsx";
import { OutboxSection } from "./outbox-section.tsx";
import { PairingSection } from "./pairing-section.tsx";
import { RecordingSection } from "./recording-section.tsx";
import { RecoverySection } from "./recovery-section.tsx";
import { RetentionSection } from "./retention-section.tsx";
import { RulesSection } from "./rules-section.tsx";
import { SitesSection } from "./sites-section.tsx";
import { useChanges } from "./use-changes.ts";
import { YourDataSection } from "./your-data-section.tsx";

/** The page holds the device itself: what is typed and shown here goes through no message. */
export function OptionsApp() {
  const [device] = useState(createDevice);
  const [state, setState] = useState<DeviceState>();
  const read = async () => setState(await device.state.read());
  const onChanged = async () => {
    await tellWorker({ kind: "changed" });
    await read();
  };
  useEffect(() => {
    void read();
    addEventListener("focus", () => void read());
  }, []);

  useChanges({ device, onChanged, ...(state && { state }) });

  if (state === undefined) return <main class="options" aria-busy="true" />;
  const props = { device, state, onChanged };
  return (
    <main class="options">
      <header>
        <Mark size={30} />
        <h1>Floyo settings</h1>
      </header>
      <RecordingSection {...props} />
      <SitesSection {...props} />
      <RulesSection {...props} />
      <RetentionSection {...props} />
      <DecisionsSection {...props} />
      <AccountSection {...props} />
      {state.account && <PairingSection {...props} />}
      {state.account && <RecoverySection {...props} />}
      <OutboxSection {...props} />
      <YourDataSection {...props} />
      <EraseSection {...props} />
    </main>
  );
}
