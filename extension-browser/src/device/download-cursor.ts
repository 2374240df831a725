import { consentedSince } from "@floyo/core/settings";
import type { DownloadCursorStore } from "../capture/downloads.ts";
import type { Device } from "./device.ts";

/** Without consent that stands no download is looked up, and nothing is written of those that were. */
export const createDownloadCursor = ({ cursor, state }: Device): DownloadCursorStore => ({
  load: async () => {
    const { receipts } = await state.read();
    return consentedSince(receipts, "recording", "browser") === undefined ? undefined : cursor.load();
  },
  save: cursor.save,
});
