import { useEffect } from "preact/hooks";
import { createFollowSwitch } from "@floyo/core/sync";
import { isSyncWanted } from "../device/data-collection.ts";
import { followServer } from "../device/follow-server.ts";
import { tellWorker } from "./ask-worker.ts";
import type { SectionProps } from "./section-props.ts";

/** While the person can see the page, what they change elsewhere shows in it by itself. */
export function useChanges({ device, state, onChanged }: Omit<SectionProps, "state"> & Partial<SectionProps>): void {
  const account = state !== undefined && isSyncWanted(state) ? state.account : undefined;
  useEffect(() => {
    if (account === undefined) return undefined;
    const catchUp = async () => {
      const done = await tellWorker({ kind: "catch-up" });
      await onChanged();
      return done.ok || done.code !== "busy";
    };
    const { on, off } = createFollowSwitch((signal) => followServer(device, catchUp, signal));
    const look = () => (document.visibilityState === "visible" ? on() : off());
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      off();
    };
  }, [account?.serverUrl, account?.email]);
}
