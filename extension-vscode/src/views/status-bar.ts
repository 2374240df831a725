import { isSyncAllowed, type DeviceState } from "@floyo/core/sync";
import { Disposable, env, StatusBarAlignment, window } from "vscode";
import type { Floyo } from "../floyo.ts";
import { notRecordingWords, readRecordingStatus, type RecordingStatus } from "../recording-status.ts";
import { onChange } from "./on-change.ts";

type Status = { readonly text: string; readonly tooltip: string; readonly command: string };

/** The one item: on, paused, off, in trouble, or how many events wait to be sent. */
export function showStatusBarItem(floyo: Floyo): Disposable {
  const item = window.createStatusBarItem("floyo", StatusBarAlignment.Right, 50);
  item.name = "Floyo";
  const listener = onChange(floyo, async () => {
    const status = await readStatus(floyo, await floyo.device.state.read());
    Object.assign(item, status, { accessibilityInformation: { label: `Floyo: ${status.tooltip}`, role: "button" } });
    item.show();
  });
  return Disposable.from(item, listener);
}

async function readStatus(floyo: Floyo, state: DeviceState): Promise<Status> {
  const status = readRecordingStatus(floyo, state);
  if (status !== "on") return { ...notRecording[status], tooltip: notRecordingWords[status] };
  const isTelemetryOff = floyo.settings.isTelemetryOff();
  const isSyncing = state.account !== undefined && isSyncAllowed({ ...state, surface: "vscode", isTelemetryOff });
  if (!isSyncing) return { text: onText, tooltip: "On. Everything stays on this computer.", command: showActivity };
  const { log } = floyo.device;
  const [waiting, overflow] = [await log.pendingCount(), await log.overflowCount()];
  const text = waiting > 0 ? `$(cloud-upload) Floyo ${waiting}` : onText;
  return { text, tooltip: `${describeSync(waiting, overflow)}${await describeDevice(state)}`, command: showActivity };
}

const onText = "$(check) Floyo";
const showActivity = "floyo.activity.focus";
const notRecording: Readonly<Record<Exclude<RecordingStatus, "on">, Omit<Status, "tooltip">>> = {
  off: { text: "$(circle-slash) Floyo", command: "floyo.getStarted" },
  outdated: { text: "$(question) Floyo", command: "floyo.turnOn" },
  stuck: { text: "$(warning) Floyo", command: showActivity },
  "switched-off": { text: "$(circle-slash) Floyo", command: showActivity },
  paused: { text: "$(debug-pause) Floyo", command: "floyo.resume" },
};

function describeSync(waiting: number, overflow: number): string {
  const counted = new Intl.NumberFormat(env.language);
  const events = waiting === 1 ? "1 event waits" : `${counted.format(waiting)} events wait`;
  const state = waiting > 0 ? `On. ${events} to be sent.` : "On, and in sync.";
  return overflow === 0
    ? state
    : `${state} ${counted.format(overflow)} more stay on this computer for good: too many waited.`;
}

async function describeDevice({ clockAhead, identity }: DeviceState): Promise<string> {
  if (clockAhead === 0 && identity.device === undefined) return "";
  const { clockToWords, copyToWords } = await import("@floyo/core/view");
  const [clock, copy] = [clockToWords(clockAhead, env.language), copyToWords(identity)];
  return `${clock === undefined ? "" : ` This computer's clock is ${clock}.`}${copy === undefined ? "" : ` ${copy}`}`;
}
