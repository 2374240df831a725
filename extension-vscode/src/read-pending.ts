import {
  type BatchLimit,
  createNamedLog,
  createRetokenisedLog,
  type DeviceIdentity,
  type EventLog,
} from "@floyo/core/sync";

type Ports = {
  readonly stored: EventLog;
  readonly readIdentity: () => Promise<DeviceIdentity>;
  readonly names: Parameters<typeof createRetokenisedLog>[1];
};

/** What waits, under the root and the id of now. Loaded when it is sent or shown. */
export const readPending = ({ stored, readIdentity, names }: Ports, limit: BatchLimit) =>
  createRetokenisedLog(createNamedLog(stored, readIdentity), names).pending(limit);
