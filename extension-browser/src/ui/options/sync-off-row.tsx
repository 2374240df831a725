import { useEffect, useState } from "preact/hooks";
import type { DeviceState } from "@floyo/core/sync";
import { hasDataCollection } from "../../platform/browser-api.ts";

type Props = { readonly state: DeviceState; readonly onAsk: () => void };

/** The answer was no, here or in the settings of Firefox. */
export function SyncOffRow({ state, onAsk }: Props) {
  const [isTakenBack, setIsTakenBack] = useState(false);
  const wasOn = state.receipts.some(({ purpose, granted }) => purpose === "sync" && granted);
  useEffect(() => void (wasOn && hasDataCollection().then((has) => setIsTakenBack(!has))), [state]);
  return (
    <div class="row">
      <p>
        {isTakenBack && "Firefox's permission for data to leave was taken back. "}
        Sync is off. All stays in this browser.
      </p>
      <button type="button" onClick={onAsk}>
        Read the question again
      </button>
    </div>
  );
}
