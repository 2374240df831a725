import { pauseWithoutEnd, type Settings } from "./settings.ts";

export function isPaused({ pausedUntil }: Settings, nowSeconds: number): boolean {
  return nowSeconds < pausedUntil;
}

export function pauseFor(settings: Settings, seconds: number, nowSeconds: number): Settings {
  return { ...settings, pausedUntil: Math.min(Math.ceil(nowSeconds + seconds), pauseWithoutEnd) };
}

export function pauseUntilResumed(settings: Settings): Settings {
  return { ...settings, pausedUntil: pauseWithoutEnd };
}

/** The pause ends now, not never: what happened within it and is told late still falls into it. */
export function resume(settings: Settings, nowSeconds: number): Settings {
  return { ...settings, pausedUntil: Math.min(settings.pausedUntil, Math.floor(nowSeconds)) };
}
