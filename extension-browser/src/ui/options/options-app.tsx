import { Mark } from "../mark.tsx";
import { useDevice } from "../use-device.ts";
import { AccountSection } from "./account-section.tsx";
import { SuggestionsSection } from "./suggestions-section.tsx";
import { EraseSection } from "./erase-section.tsx";
import { OutboxSection } from "./outbox-section.tsx";
import { PairingSection } from "./pairing-section.tsx";
import { RecordingSection } from "./recording-section.tsx";
import { RecoverySection } from "./recovery-section.tsx";
import { RetentionSection } from "./retention-section.tsx";
import { RulesSection } from "./rules-section.tsx";
import { SitesSection } from "./sites-section.tsx";
import { YourDataSection } from "./your-data-section.tsx";

export function OptionsApp() {
  const props = useDevice();
  if (props === undefined) return <main class="sections" aria-busy="true" />;
  const { account } = props.state;
  return (
    <main class="sections">
      <header>
        <Mark size={30} />
        <h1>Floyo settings</h1>
      </header>
      <RecordingSection {...props} />
      <SitesSection {...props} />
      <RulesSection {...props} />
      <RetentionSection {...props} />
      <SuggestionsSection {...props} />
      <AccountSection {...props} />
      {account && <PairingSection {...props} />}
      {account && <RecoverySection {...props} />}
      <OutboxSection {...props} />
      <YourDataSection {...props} />
      <EraseSection {...props} />
    </main>
  );
}
