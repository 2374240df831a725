import { createFollowSwitch } from "@floyo/core/sync";
import { Disposable, window } from "vscode";
import type { Floyo } from "./floyo.ts";
import { isSyncOn } from "./is-sync-on.ts";
import { onChange } from "./views/on-change.ts";

/** Who looks something up elsewhere and comes back finds the stream still there. */
const graceMs = 60_000;

/**
 * Follows the server's changes in the window that the person works in, which is one of all of a computer. The others sync
 * now and then, and at once when the person comes to them.
 */
export function followWhileFocused(floyo: Floyo): Disposable {
  const { on, off } = createFollowSwitch(async (signal) => {
    const { followServer } = await import("./follow-server.ts");
    await followServer(floyo, signal);
  });
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    if (!isSyncOn(floyo, await floyo.device.state.read())) off();
    else if (window.state.focused) on();
  };
  const focus = window.onDidChangeWindowState(({ focused }) => {
    clearTimeout(leaving);
    if (!focused) leaving = setTimeout(off, graceMs);
  });
  const end = () => {
    clearTimeout(leaving);
    off();
  };
  return Disposable.from(focus, onChange(floyo, look), new Disposable(end));
}
