import { defineContentScript } from "wxt/utils/define-content-script";
import type { HandOver } from "../capture/handed-files.ts";
import { watchUploads } from "../capture/uploads.ts";
import { deliverHandOver } from "../capture/deliver-hand-over.ts";
import { sendMessage } from "../platform/browser-api.ts";

// Registered by the worker on granted sites only, after consent.
export default defineContentScript({
  matches: [],
  registration: "runtime",
  main() {
    const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
    const send = (handOver: HandOver) => void deliverHandOver(handOver, { sendMessage, wait });
    watchUploads({ document, now: () => Date.now() }, send, new AbortController().signal);
  },
});
