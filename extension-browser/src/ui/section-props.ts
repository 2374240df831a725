import type { DeviceState } from "@floyo/core/sync";
import type { Device } from "../device/device.ts";

/** What every section gets: the device, its state as last read, and the word that something changed. */
export type SectionProps = {
  readonly device: Device;
  readonly state: DeviceState;
  readonly onChanged: () => Promise<void>;
};
