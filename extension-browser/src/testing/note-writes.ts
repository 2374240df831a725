import type { Device } from "../device/device.ts";

const reads: ReadonlySet<string> = new Set([
  "state.read",
  "state.hold",
  "labels.read",
  "keyStore.load",
  "keyRing.read",
  "session.read",
  "server.load",
  "cursor.load",
  "lookedAt.load",
  "captureFailure.load",
]);
/** They make a log where there is none: its first reader names the device. */
const logReads: ReadonlySet<string> = new Set(["log.read", "log.pending", "log.pendingCount", "log.device"]);

/** A device that tells of each call that writes. `hasLog`: a log is there, so that reading it makes none. */
export function noteWrites(device: Device, hasLog: boolean) {
  const writes: string[] = [];
  const note = (call: string) => {
    if (!reads.has(call) && !(hasLog && logReads.has(call))) writes.push(call);
  };
  const watch = <Port extends object>(name: string, port: Port): Port =>
    new Proxy(port, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== "function") return value;
        return (...given: unknown[]): unknown => {
          note(`${name}.${String(key)}`);
          return Reflect.apply(value, target, given);
        };
      },
    });
  const watched: Device = {
    ...device,
    log: watch("log", device.log),
    labels: watch("labels", device.labels),
    keyStore: watch("keyStore", device.keyStore),
    state: watch("state", device.state),
    session: watch("session", device.session),
    server: watch("server", device.server),
    cursor: watch("cursor", device.cursor),
    lookedAt: watch("lookedAt", device.lookedAt),
    captureFailure: watch("captureFailure", device.captureFailure),
    openKeys: () => {
      note("openKeys");
      return device.openKeys();
    },
  };
  return { device: watched, writes };
}
