import { createKeyRing } from "@floyo/core/keys";
import type { Device } from "../device/device.ts";

const reads: ReadonlySet<string> = new Set([
  "state.read",
  "state.hold",
  "labels.read",
  "keyStore.load",
  "session.read",
  "server.load",
  "cursor.load",
  "lookedAt.load",
  "captureFailure.load",
]);
/** Where there is no log they make one: its first reader names the device. Where there is one they read, or only take away. */
const harmlessWithLog: ReadonlySet<string> = new Set([
  "log.read",
  "log.pending",
  "log.pendingCount",
  "log.overflowCount",
  "log.device",
  "log.forget",
  "labels.keepOnly",
]);

/** A device that tells of each call that writes, also of those by which the key ring makes keys. `hasLog`: a log is there. */
export function noteWrites(device: Device, hasLog: boolean) {
  const writes: string[] = [];
  const note = (call: string) => {
    if (!reads.has(call) && !(hasLog && harmlessWithLog.has(call))) writes.push(call);
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
  const keyStore = watch("keyStore", device.keyStore);
  const keyRing = createKeyRing(
    keyStore,
    (task) => task(),
    (length) => crypto.getRandomValues(new Uint8Array(length)),
  );
  const watched: Device = {
    ...device,
    log: watch("log", device.log),
    labels: watch("labels", device.labels),
    keyStore,
    keyRing,
    openKeys: keyRing.read,
    state: watch("state", device.state),
    session: watch("session", device.session),
    server: watch("server", device.server),
    cursor: watch("cursor", device.cursor),
    lookedAt: watch("lookedAt", device.lookedAt),
    captureFailure: watch("captureFailure", device.captureFailure),
  };
  return { device: watched, writes };
}
