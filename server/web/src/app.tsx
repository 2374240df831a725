import type { ServerApi } from "@floyo/core/sync";
import type { JSX } from "preact";
import type { Account, SignedIn } from "./account.ts";
import { Mark } from "./mark.tsx";
import { Devices } from "./pages/devices.tsx";
import { Recording } from "./pages/recording.tsx";
import { SignIn } from "./pages/sign-in.tsx";
import { Suggestions } from "./pages/suggestions.tsx";

type AppProps = { readonly account: Account; readonly api: ServerApi; readonly nowSeconds: () => number };

export function App({ account, api, nowSeconds }: AppProps): JSX.Element {
  const session = account.session.value;
  if (session.state === "loading") return <main class="narrow" aria-busy="true" />;
  if (session.state === "signed-out") return <SignIn account={account} />;
  return (
    <>
      <Bar session={session} onSignOut={account.signOut} />
      <main>
        <Suggestions api={api} nowSeconds={nowSeconds} />
        <Devices api={api} />
        <Recording api={api} nowSeconds={nowSeconds} />
      </main>
    </>
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
