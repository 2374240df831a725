import { createMemoryDisk, createMemoryEventLog } from "./memory-event-log.ts";
import { describeEventLog } from "./event-log-contract.ts";

describeEventLog("memory", async () => {
  const disk = createMemoryDisk();
  return { open: async () => createMemoryEventLog(disk) };
});
