import { Disposable } from "vscode";
import type { Floyo } from "../floyo.ts";

/** A burst of events is one change of the screen. */
const restMs = 250;

/** Calls `show` now and after each change, one call at a time, never more often than the eye needs. */
export function onChange({ onDidChange }: Floyo, show: () => Promise<void>): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let showing = Promise.resolve();
  const run = () => {
    timer = undefined;
    showing = showing.then(show).catch(() => undefined);
  };
  const listener = onDidChange(() => {
    timer ??= setTimeout(run, restMs);
  });
  run();
  return Disposable.from(listener, new Disposable(() => clearTimeout(timer)));
}
