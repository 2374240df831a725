import { signIn, type Session } from "@floyo/core/sync";
import { window } from "vscode";
import { askToSync } from "../ask-to-sync.ts";
import { tellFailure } from "../failure-words.ts";
import type { Floyo } from "../floyo.ts";
import { openServer } from "../open-server.ts";

const byCode = { label: "Send me a code", detail: "A six-digit code comes by mail." };
const byPassword = { label: "Use a password", detail: "For accounts that have one." };

/** Signs the person in, then asks whether to sync: an account alone sends nothing. */
export async function signInToServer(floyo: Floyo): Promise<void> {
  const serverUrl = floyo.settings.serverUrl();
  const server = await openServer({ serverUrl }, floyo.device.secrets);
  if (!server.ok) return void tellFailure(server.code);
  const email = await window.showInputBox({
    title: `Sign In to ${serverUrl}`,
    prompt: "Your e-mail address",
    ignoreFocusOut: true,
    validateInput: (text) => (/^\S+@\S+$/.test(text.trim()) ? undefined : "An address has an @ in it."),
  });
  if (email === undefined) return;
  const isSignedIn = await proveWhoIsThere(server.value.session, email.trim());
  if (!isSignedIn) return;
  await floyo.change((state) => signIn(state, { ...server.value.address, email: email.trim() }));
  if (await askToSync(floyo)) await floyo.sync({ isAsked: true });
}

async function proveWhoIsThere(session: Session, email: string): Promise<boolean> {
  const way = await window.showQuickPick([byCode, byPassword], { title: "Sign In", ignoreFocusOut: true });
  if (way === undefined) return false;
  const signedIn = way === byCode ? await signInByCode(session, email) : await signInByPassword(session, email);
  if (signedIn === undefined) return false;
  if (!signedIn.ok) void tellFailure(signedIn.code);
  return signedIn.ok;
}

async function signInByCode(session: Session, email: string) {
  const requested = await session.requestCode(email);
  if (!requested.ok) return requested;
  const code = await window.showInputBox({
    title: "Sign In",
    prompt: `The six digits that were sent to ${email}`,
    ignoreFocusOut: true,
    validateInput: (text) => (/^\s*\d{6}\s*$/.test(text) ? undefined : "Six digits."),
  });
  return code === undefined ? undefined : session.signInByCode(email, code.trim());
}

async function signInByPassword(session: Session, email: string) {
  const password = await window.showInputBox({
    title: "Sign In",
    prompt: `Password of ${email}`,
    password: true,
    ignoreFocusOut: true,
  });
  return password === undefined ? undefined : session.signInByPassword(email, password);
}
