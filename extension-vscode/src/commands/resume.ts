import { resume } from "@floyo/core/settings";
import { changeSettings } from "@floyo/core/sync";
import type { Floyo } from "../floyo.ts";

export const resumeRecording = (floyo: Floyo): Promise<unknown> =>
  floyo.change((state) => {
    const nowSeconds = floyo.nowSeconds();
    return changeSettings(state, { settings: resume(state.settings, nowSeconds) }, nowSeconds);
  });
