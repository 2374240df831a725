import type { Disposable } from "vscode";
import type { Floyo } from "./floyo.ts";
import { hasConsent } from "./has-consent.ts";

/** Rules that are changed in the editor's settings are tried on what was noted. */
export const watchRules = (floyo: Floyo): Disposable =>
  floyo.settings.onDidChangeIgnores(() => void tryNewRules(floyo));

async function tryNewRules(floyo: Floyo): Promise<void> {
  if (!hasConsent(await floyo.device.state.read())) return;
  const { showTrial } = await import("./try-rules.ts");
  await showTrial(floyo);
}
