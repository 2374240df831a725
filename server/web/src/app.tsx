import type { ServerApi } from "@floyo/core/sync";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Account, SignedIn } from "./account.ts";
import type { Download } from "./download-export.ts";
import type { Changes } from "./changes.ts";
import { Mark } from "./mark.tsx";
import { Counting } from "./pages/counting.tsx";
import { Decisions } from "./pages/decisions.tsx";
import { Devices } from "./pages/devices.tsx";
import { Recording } from "./pages/recording.tsx";
import { SignIn } from "./pages/sign-in.tsx";
import { Suggestions } from "./pages/suggestions.tsx";
import { YourData } from "./pages/your-data.tsx";

type AppProps = {
  readonly account: Account;
  readonly api: ServerApi;
  readonly changes: Changes;
  readonly download: Download;
  readonly nowSeconds: () => number;
};

export function App({ account, api, changes, download, nowSeconds }: AppProps): JSX.Element {
  const session = account.session.value;
  const { changed } = changes;
  useEffect(() => (session.state === "signed-in" ? changes.follow() : undefined), [session.state]);
  const deletions = useSignal(0);
  const isDeleted = useSignal(false);
  const leave = async (): Promise<void> => {
    isDeleted.value = true;
    await account.signOut();
  };
  if (isDeleted.value) return <Farewell onBack={() => (isDeleted.value = false)} />;
  if (session.state === "loading") return <main class="narrow" aria-busy="true" />;
  if (session.state === "signed-out") return <SignIn account={account} />;
  return (
    <>
      <Bar session={session} onSignOut={account.signOut} />
      <main>
        <Suggestions key={deletions.value} api={api} changed={changed} nowSeconds={nowSeconds} />
        <Decisions api={api} changed={changed} nowSeconds={nowSeconds} />
        <Devices api={api} changed={changed} />
        <Recording api={api} changed={changed} nowSeconds={nowSeconds} />
        <Counting api={api} changed={changed} nowSeconds={nowSeconds} />
        <YourData
          api={api}
          download={download}
          email={session.email}
          onEventsDeleted={() => deletions.value++}
          onAccountDeleted={leave}
        />
      </main>
    </>
  );
}

function Farewell({ onBack }: { onBack: () => void }): JSX.Element {
  return (
    <main class="narrow">
      <h1>Your account is deleted</h1>
      <p>
        This server holds nothing of you any more. Your devices keep what they recorded; you can erase it there, or go
        on without an account.
      </p>
      <div class="actions">
        <button class="quiet" onClick={onBack}>
          Back to sign-in
        </button>
      </div>
    </main>
  );
}

function Bar({ session, onSignOut }: { session: SignedIn; onSignOut: () => Promise<unknown> }): JSX.Element {
  return (
    <header class="bar">
      <strong>
        <Mark /> Floyo
      </strong>
      <bdi class="who">{session.email}</bdi>
      <button class="quiet" onClick={onSignOut}>
        Sign out
      </button>
    </header>
  );
}
