import { isPaused } from "@floyo/core/settings";
import type { DeviceState } from "@floyo/core/sync";

/** Timers take no longer ones; a longer pause is looked at again when the state is. */
const longestTimerMs = 2 ** 31 - 1;

/** Calls when a pause is over, so that the screens say so without anybody doing anything. */
export function createPauseEnd(onEnd: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dispose = () => clearTimeout(timer);
  return {
    awaitEndOf: ({ settings }: DeviceState) => {
      dispose();
      const leftMs = settings.pausedUntil * 1000 - Date.now();
      if (isPaused(settings, Date.now() / 1000) && leftMs < longestTimerMs) timer = setTimeout(onEnd, leftMs + 1);
    },
    dispose,
  };
}
