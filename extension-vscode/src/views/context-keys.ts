import { isPaused } from "@floyo/core/settings";
import { commands, type Disposable } from "vscode";
import type { Floyo } from "../floyo.ts";
import { hasConsent } from "../has-consent.ts";
import { onChange } from "./on-change.ts";

/** What the manifest asks in its `when` clauses. */
export const keepContextKeys = (floyo: Floyo): Disposable =>
  onChange(floyo, async () => {
    const state = await floyo.device.state.read();
    const keys = {
      "floyo.consented": hasConsent(state),
      "floyo.paused": isPaused(state.settings, floyo.nowSeconds()),
      "floyo.signedIn": state.account !== undefined,
      "floyo.syncing": hasConsent(state, "sync"),
    };
    for (const [key, value] of Object.entries(keys)) await commands.executeCommand("setContext", key, value);
  });
