import { defineBackground } from "wxt/utils/define-background";
import { askAnew } from "../background/ask-anew.ts";
import { createListeners } from "../background/create-listeners.ts";
import { followDataCollection } from "../device/data-collection.ts";
import { createDevice } from "../device/device.ts";
import { createDownloadCursor } from "../device/download-cursor.ts";
import { watchDownloads } from "../capture/downloads.ts";
import * as browser from "../platform/browser-api.ts";

// The worker may end at any moment: everything of value is in the device, and each of its lives begins here.
export default defineBackground({
  type: "module",
  main() {
    const { signal } = new AbortController();
    const device = createDevice();
    const { record, answerMessage, runAlarm, applyChange, start } = createListeners(device, () => Date.now());

    const downloads = {
      searchCompleted: browser.searchCompletedDownloads,
      onChanged: browser.onDownloadChanged,
      ownId: browser.ownId(),
    };
    const reconcileDownloads = watchDownloads(downloads, createDownloadCursor(device), { record, signal });
    browser.onMessage(answerMessage, signal);
    const runNamed = (name: string) => {
      const run = () => runAlarm(name);
      void reconcileDownloads().then(run, run); // what a full disk did not take is tried again
    };
    browser.onAlarm(runNamed, signal);
    const followPermissions = () => followDataCollection(device, Date.now()).then(applyChange);
    browser.onPermissionsChanged(() => void followPermissions(), signal);
    const afterUpdate = () => applyChange().then(() => askAnew(device));
    browser.onInstalled((isFirst) => void (isFirst ? browser.openPage("welcome.html") : afterUpdate()), signal);
    void reconcileDownloads().then(start, start);
  },
});
