import { resume } from "@floyo/core/settings";
import { changeSettings } from "@floyo/core/sync";
import type { Floyo } from "../floyo.ts";

export function resumeRecording(floyo: Floyo): Promise<unknown> {
  const nowSeconds = floyo.nowSeconds();
  return floyo.change((state) => changeSettings(state, { settings: resume(state.settings, nowSeconds) }, nowSeconds));
}
