import { useState } from "preact/hooks";
import { signOutOfServer } from "../../device/account.ts";
import { PrivacySignal } from "../privacy-signal.tsx";
import { DeviceList } from "./device-list.tsx";
import type { SectionProps } from "../section-props.ts";
import { Said, Section } from "../section.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { SyncRow } from "./sync-row.tsx";
import { serverFailureSentence } from "./server-failure-sentence.ts";

/** An account joins this browser with the editor. Everything else works without one. */
export function AccountSection(props: SectionProps) {
  const { device, state, onChanged } = props;
  const [said, setSaid] = useState<string>();
  const { account } = state;
  const say = (code: string | undefined) => setSaid(code === undefined ? undefined : serverFailureSentence(code));
  const signOut = async () => {
    await signOutOfServer(device);
    setSaid("Signed out. What was noted stays in this browser.");
    await onChanged();
  };
  return (
    <Section
      title="Account"
      intro="Joins this browser with your editor through a server of your choice. Not needed for suggestions."
    >
      <PrivacySignal />
      {account === undefined ? (
        <SignInForm {...props} onFailure={say} />
      ) : (
        <>
          <div class="row">
            <p>
              <span class="name">{account.email}</span>
              <span class="quiet"> at </span>
              <span class="name">{account.serverUrl}</span>
            </p>
            <button type="button" onClick={() => void signOut()}>
              Sign out
            </button>
          </div>
          <SyncRow {...props} onFailure={say} />
          <DeviceList {...props} />
        </>
      )}
      <Said text={said} />
    </Section>
  );
}
