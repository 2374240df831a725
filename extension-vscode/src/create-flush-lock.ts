import type { FlushLock } from "@floyo/core/sync";
import type { Device } from "./device.ts";

export const createFlushLock = ({ syncFiles }: Pick<Device, "syncFiles">): FlushLock => ({
  runAlone: (task) => syncFiles.exclusivelyOrNot(task),
});
