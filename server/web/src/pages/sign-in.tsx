import { useSignal } from "@preact/signals";
import type { JSX, TargetedEvent } from "preact";
import type { Account, SignInFailure } from "../account.ts";

const words: Readonly<Record<SignInFailure, string>> = {
  wrong: "That did not match. Check the address and the code or password, then try again.",
  "too-many": "Too many tries. Nothing is lost; wait a minute, then try again.",
  "weak-password": "That password is too easy to guess. Use at least eight characters.",
  unreachable: "The server did not answer. Check that it is running, then try again.",
  refused: "The server could not do that just now. Try again in a moment.",
};

type Ask = () => Promise<SignInFailure | undefined>;

function readField(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** Sign in or sign up: by a six-digit code, or by password. */
export function SignIn({ account }: { account: Account }): JSX.Element {
  const codeSentTo = useSignal("");
  const failure = useSignal<SignInFailure | undefined>(undefined);
  const isBusy = useSignal(false);
  const ask = async (request: Ask): Promise<boolean> => {
    isBusy.value = true;
    failure.value = await request();
    isBusy.value = false;
    return failure.value === undefined;
  };
  return (
    <main class="narrow">
      <h1>Sign in to Floyo</h1>
      <p>An account joins your devices. Everything else works without one.</p>
      {codeSentTo.value === "" ? (
        <EmailForm
          account={account}
          ask={ask}
          isBusy={isBusy.value}
          onCodeSent={(email) => (codeSentTo.value = email)}
        />
      ) : (
        <CodeForm
          account={account}
          ask={ask}
          isBusy={isBusy.value}
          email={codeSentTo.value}
          onBack={() => (codeSentTo.value = "")}
        />
      )}
      <p role="alert" class="failure">
        {failure.value && words[failure.value]}
      </p>
    </main>
  );
}

type FormProps = {
  readonly account: Account;
  readonly ask: (request: Ask) => Promise<boolean>;
  readonly isBusy: boolean;
};

function EmailForm({
  account,
  ask,
  isBusy,
  onCodeSent,
}: FormProps & { onCodeSent: (email: string) => void }): JSX.Element {
  const submit = async (event: TargetedEvent<HTMLFormElement, SubmitEvent>): Promise<void> => {
    event.preventDefault();
    const email = readField(event.currentTarget, "email");
    const password = readField(event.currentTarget, "password");
    const wanted = event.submitter?.getAttribute("value");
    if (wanted === "sign-up") await ask(() => account.signUp(email, password));
    else if (password !== "") await ask(() => account.signInWithPassword(email, password));
    else if (await ask(() => account.sendCode(email))) onCodeSent(email);
  };
  return (
    <form onSubmit={submit}>
      <label>
        E-mail
        <input name="email" type="email" required autoComplete="username" autoFocus />
      </label>
      <label>
        Password <small>(leave empty to get a code by mail)</small>
        <input name="password" type="password" minLength={8} autoComplete="current-password" />
      </label>
      <div class="actions">
        <button value="sign-in" disabled={isBusy}>
          Continue
        </button>
        <button value="sign-up" class="quiet" disabled={isBusy}>
          Create an account with this password
        </button>
      </div>
    </form>
  );
}

type CodeFormProps = FormProps & { readonly email: string; readonly onBack: () => void };

function CodeForm({ account, ask, isBusy, email, onBack }: CodeFormProps): JSX.Element {
  const submit = async (event: TargetedEvent<HTMLFormElement, SubmitEvent>): Promise<void> => {
    event.preventDefault();
    const code = readField(event.currentTarget, "code");
    await ask(() => account.confirmCode(email, code));
  };
  return (
    <form onSubmit={submit}>
      <label>
        The six digits sent to <bdi>{email}</bdi>
        <input
          name="code"
          inputMode="numeric"
          pattern="[0-9]{6}"
          maxLength={6}
          required
          autoComplete="one-time-code"
          autoFocus
        />
      </label>
      <div class="actions">
        <button disabled={isBusy}>Sign in</button>
        <button type="button" class="quiet" onClick={onBack}>
          Use another address
        </button>
      </div>
    </form>
  );
}
