import { deriveKeys } from "@floyo/core/keys";
import { createTokenKey } from "@floyo/core/privacy";
import { settingsToPolicy } from "@floyo/core/settings";
import type { EventLogFailure } from "@floyo/core/sync";
import type { Record } from "../capture/record.ts";
import type { PageRequest } from "../messages.ts";
import { hasOrigins, type MessageListener } from "../platform/browser-api.ts";
import { createMessageListener } from "./answer-message.ts";
import { answerPage } from "./answer-page.ts";
import { applyState } from "./apply-state.ts";
import { updateBadge } from "./badge.ts";
import { createRecorder } from "./create-recorder.ts";
import type { Device } from "../device/device.ts";
import { runJob, scheduleRetry, scheduleRounds } from "./jobs.ts";
import { scheduleWork } from "../device/schedule-work.ts";
import { syncWithServer } from "../device/sync-with-server.ts";
import { siteToOrigins } from "../device/site-to-origins.ts";

export type Listeners = {
  readonly record: Record;
  readonly answerMessage: MessageListener;
  readonly runAlarm: (name: string) => Promise<void>;
  /** What is stored, or what the browser allows, has changed. */
  readonly applyChange: () => Promise<void>;
  readonly start: () => Promise<void>;
};

/** What the worker does when it is called, over one device. */
export function createListeners(device: Device, nowMs: () => number): Listeners {
  const record = createRecorder({
    log: device.log,
    labels: device.labels,
    readPolicy: async () => settingsToPolicy({ ...(await device.state.read()), surface: "browser" }),
    readTokenKey: () => readTokenKey(device),
    inTurn: device.recordAlone,
    onKept: async () => {
      await scheduleWork();
      await changeCaptureFailure(device, undefined, nowMs());
    },
    onFailed: async (code) => {
      await scheduleRetry();
      await changeCaptureFailure(device, code, nowMs());
    },
  });
  const start = () => scheduleRounds(device, Math.floor(nowMs() / 1000));
  const applyChange = async () => {
    await applyState(device, nowMs());
    await start();
  };
  const answer = async (request: PageRequest) => {
    const result = await answerPage(device, request, nowMs);
    if (result.ok && !isQuestion(request)) await applyChange();
    if (request.kind === "read-popup") await updateBadge(device, Math.floor(nowMs() / 1000));
    if (result.ok && isForOtherDevices(request)) void syncWithServer(device, nowMs);
    return result;
  };
  const answerMessage = createMessageListener({
    ownOrigin: location.origin,
    record,
    answerPage: answer,
    isGrantedSite: async (url) => hasOrigins(siteToOrigins(url) ?? []),
  });
  return { record, answerMessage, runAlarm: (name) => runJob(name, device, nowMs), applyChange, start };
}

const isQuestion = ({ kind }: PageRequest) => kind === "read-popup" || kind === "write-automation";

/** "Never" holds on every device: it is told at once, not at the next round. */
const isForOtherDevices = ({ kind }: PageRequest) => kind === "decide" || kind === "pause" || kind === "resume";

/** Said once, not at each event that is lost or kept. */
async function changeCaptureFailure(device: Device, code: EventLogFailure | undefined, nowMs: number): Promise<void> {
  if ((await device.captureFailure.load()) === code) return;
  await (code === undefined ? device.captureFailure.clear() : device.captureFailure.save(code));
  await updateBadge(device, Math.floor(nowMs / 1000));
}

async function readTokenKey(device: Device) {
  const keys = await device.openKeys();
  if (!keys.ok) return undefined;
  const { token, epoch } = deriveKeys(keys.value.root);
  return createTokenKey(token, epoch);
}
