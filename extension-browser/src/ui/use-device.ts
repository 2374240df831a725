import { useEffect, useState } from "preact/hooks";
import type { DeviceState } from "@floyo/core/sync";
import { createDevice } from "../device/device.ts";
import { tellWorker } from "./ask-worker.ts";
import type { SectionProps } from "./section-props.ts";
import { useChanges } from "./use-changes.ts";

/** A page that holds the device itself: what is typed and shown there goes through no message. `undefined` until it is read. */
export function useDevice(): SectionProps | undefined {
  const [device] = useState(createDevice);
  const [state, setState] = useState<DeviceState>();
  const read = async () => setState(await device.state.read());
  const onChanged = async () => {
    await tellWorker({ kind: "changed" });
    await read();
  };
  useEffect(() => {
    void read();
    addEventListener("focus", () => void read());
  }, []);
  useChanges({ device, onChanged, ...(state && { state }) });
  return state && { device, state, onChanged };
}
