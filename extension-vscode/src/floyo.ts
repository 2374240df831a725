import type { Result } from "@floyo/core/result";
import type { DeviceState, SyncReport } from "@floyo/core/sync";
import type { Event, ExtensionContext } from "vscode";
import type { Device } from "./device.ts";
import type { FailureCode } from "./failure-words.ts";
import type { EditorSettings } from "./platform/editor-settings.ts";

/** What stands in the way right now; `undefined` when all is well. */
export type Trouble = Extract<FailureCode, "store-full" | "store-unavailable" | "keys-broken" | "recording-stuck">;

/** The running extension, as commands and views see it. */
export type Floyo = {
  readonly context: ExtensionContext;
  readonly device: Device;
  readonly settings: EditorSettings;
  readonly nowSeconds: () => number;
  readonly timeZone: () => string;
  /** Changes the state of the device, tells the person when that failed, and brings screens and recording up to it. */
  readonly change: (step: (state: DeviceState) => DeviceState) => Promise<Result<DeviceState, FailureCode>>;
  /** Brings screens and recording up to the state on disk, which another window may have changed. */
  readonly refresh: () => Promise<void>;
  /** Stops the recording and waits until what was under way is on disk. */
  readonly stopRecording: () => Promise<void>;
  /** `isAsked`: the person wants it now. */
  readonly sync: (visit: { readonly isAsked: boolean }) => Promise<SyncReport>;
  readonly trouble: () => Trouble | undefined;
  /** Something that a screen shows has changed. */
  readonly onDidChange: Event<void>;
};
