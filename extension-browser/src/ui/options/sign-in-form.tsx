import type { TargetedInputEvent } from "preact";
import { useState } from "preact/hooks";
import { requestCode, signInToServer } from "../../device/account.ts";
import { siteToOrigins } from "../../device/site-to-origins.ts";
import { requestOrigins } from "../../platform/browser-api.ts";
import type { SectionProps } from "../section-props.ts";

type Props = SectionProps & { readonly onFailure: (code: string | undefined) => void };
type Step = "address" | "code" | "password";

const defaultServer = "http://127.0.0.1:3569";

/** By a code that the server sends, or by password. The browser asks for leave to talk to that server first. */
export function SignInForm({ device, onChanged, onFailure }: Props) {
  const [serverUrl, setServerUrl] = useState(defaultServer);
  const [email, setEmail] = useState("");
  const [secret, setSecret] = useState("");
  const [step, setStep] = useState<Step>("address");

  const go = async (event: Event) => {
    event.preventDefault();
    const mayTalk = await requestOrigins(siteToOrigins(serverUrl) ?? []).catch(() => false);
    if (!mayTalk) return onFailure("server-not-allowed");
    const done =
      step === "address"
        ? await requestCode(device, serverUrl, email)
        : await signInToServer(device, serverUrl, secretToProof(step, email, secret));
    onFailure(done.ok ? undefined : done.code);
    if (!done.ok) return;
    if (step === "address") setStep("code");
    else await onChanged();
  };
  return (
    <form class="fields" onSubmit={(event) => void go(event)}>
      <label>
        Server
        <input type="url" name="server" required value={serverUrl} onInput={typed(setServerUrl)} />
      </label>
      <label>
        E-mail
        <input type="email" name="email" required autocomplete="username" value={email} onInput={typed(setEmail)} />
      </label>
      {step !== "address" && <SecretField step={step} value={secret} onValue={setSecret} />}
      <div class="row start">
        <button type="submit" class="primary">
          {step === "address" ? "Send me a code" : "Sign in"}
        </button>
        <button type="button" class="plain" onClick={() => setStep(step === "password" ? "address" : "password")}>
          {step === "password" ? "Use a code instead" : "Use a password instead"}
        </button>
      </div>
    </form>
  );
}

const secretToProof = (step: "code" | "password", email: string, secret: string) =>
  step === "code"
    ? ({ by: "code", email, code: secret } as const)
    : ({ by: "password", email, password: secret } as const);

const typed =
  (set: (value: string) => void) =>
  ({ currentTarget }: TargetedInputEvent<HTMLInputElement>): void =>
    set(currentTarget.value);

type SecretProps = {
  readonly step: "code" | "password";
  readonly value: string;
  readonly onValue: (value: string) => void;
};

function SecretField({ step, value, onValue }: SecretProps) {
  const field = { required: true, value, onInput: typed(onValue) };
  if (step === "password") {
    return (
      <label>
        Password
        <input type="password" name="password" autocomplete="current-password" {...field} />
      </label>
    );
  }
  return (
    <label>
      Six-digit code from the mail (a server that sends no mail prints it)
      <input name="code" inputMode="numeric" pattern="[0-9]{6}" autocomplete="one-time-code" {...field} />
    </label>
  );
}
