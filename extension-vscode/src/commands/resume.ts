import { resume } from "@floyo/core/settings";
import { changeSettings } from "@floyo/core/sync";
import type { Floyo } from "../floyo.ts";

/** The pause ends with the running second: what happened in it before this moment stays out. */
export const resumeRecording = (floyo: Floyo): Promise<unknown> =>
  floyo.change((state) => {
    const endOfSecond = floyo.nowSeconds() + 1;
    return changeSettings(state, { settings: resume(state.settings, endOfSecond) }, endOfSecond);
  });
