import { useState } from "preact/hooks";
import { requestCode, signInToServer } from "../../device/account.ts";
import { siteToOrigins } from "../../device/sites.ts";
import { requestOrigins } from "../../platform/browser-api.ts";
import { Field } from "./field.tsx";
import type { SectionProps } from "./options-app.tsx";

type Props = SectionProps & { readonly onFailure: (code: string | undefined) => void };
type Step = "address" | "code" | "password";

const defaultServer = "http://127.0.0.1:3569";
const codeLabel = "Six-digit code from the mail (a server that sends no mail prints it)";

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
      <Field label="Server" type="url" name="server" value={serverUrl} onValue={setServerUrl} />
      <Field label="E-mail" type="email" name="email" autocomplete="username" value={email} onValue={setEmail} />
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

type SecretProps = {
  readonly step: "code" | "password";
  readonly value: string;
  readonly onValue: (value: string) => void;
};

function SecretField({ step, ...field }: SecretProps) {
  if (step === "password") {
    return <Field label="Password" type="password" name="password" autocomplete="current-password" {...field} />;
  }
  const digits = { inputMode: "numeric", pattern: "[0-9]{6}", autocomplete: "one-time-code" } as const;
  return <Field label={codeLabel} name="code" {...digits} {...field} />;
}
