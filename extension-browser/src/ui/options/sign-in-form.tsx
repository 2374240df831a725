import { useState } from "preact/hooks";
import { requestCode, signInToServer } from "../../device/account.ts";
import { siteToOrigins } from "../../device/sites.ts";
import { requestOrigins } from "../../platform/browser-api.ts";
import type { SectionProps } from "./options-app.tsx";

type Props = SectionProps & { readonly onFailure: (code: string | undefined) => void };

const defaultServer = "http://127.0.0.1:3569";

/** By a code that the server sends, or by password. The browser asks for leave to talk to that server first. */
export function SignInForm({ device, onChanged, onFailure }: Props) {
  const [serverUrl, setServerUrl] = useState(defaultServer);
  const [email, setEmail] = useState("");
  const [secret, setSecret] = useState("");
  const [step, setStep] = useState<"address" | "code" | "password">("address");

  const mayTalk = async () => requestOrigins(siteToOrigins(serverUrl) ?? []).catch(() => false);
  const sendCode = async () => {
    if (!(await mayTalk())) return onFailure("server-not-allowed");
    const sent = await requestCode(device, serverUrl, email);
    onFailure(sent.ok ? undefined : sent.code);
    if (sent.ok) setStep("code");
  };
  const signIn = async (event: Event) => {
    event.preventDefault();
    if (step === "address") return sendCode();
    if (!(await mayTalk())) return onFailure("server-not-allowed");
    const proof =
      step === "code"
        ? ({ by: "code", email, code: secret } as const)
        : ({ by: "password", email, password: secret } as const);
    const done = await signInToServer(device, serverUrl, proof);
    onFailure(done.ok ? undefined : done.code);
    if (done.ok) await onChanged();
  };
  return (
    <form class="fields" onSubmit={(event) => void signIn(event)}>
      <label>
        Server
        <input
          type="url"
          name="server"
          required
          value={serverUrl}
          onInput={(e) => setServerUrl(e.currentTarget.value)}
        />
      </label>
      <label>
        E-mail
        <input
          type="email"
          name="email"
          required
          autocomplete="username"
          value={email}
          onInput={(e) => setEmail(e.currentTarget.value)}
        />
      </label>
      {step === "code" && (
        <label>
          Six-digit code from the mail (your own server prints it when it sends none)
          <input
            name="code"
            required
            inputMode="numeric"
            pattern="[0-9]{6}"
            autocomplete="one-time-code"
            value={secret}
            onInput={(e) => setSecret(e.currentTarget.value)}
          />
        </label>
      )}
      {step === "password" && (
        <label>
          Password
          <input
            type="password"
            name="password"
            required
            autocomplete="current-password"
            value={secret}
            onInput={(e) => setSecret(e.currentTarget.value)}
          />
        </label>
      )}
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
