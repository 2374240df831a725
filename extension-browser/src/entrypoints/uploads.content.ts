import { defineContentScript } from "wxt/utils/define-content-script";
import type { HandOver } from "../capture/handed-files.ts";
import { watchUploads } from "../capture/uploads.ts";
import { deliverHandOver } from "../capture/deliver-hand-over.ts";
import { sendMessage } from "../platform/browser-api.ts";

const key = Symbol.for("floyo/uploads");

/** A page that we are put into again, after an update of the extension for instance, is watched by the newest only. */
function takeOver(): AbortSignal {
  const before: unknown = Reflect.get(globalThis, key);
  if (before instanceof AbortController) before.abort();
  const controller = new AbortController();
  Reflect.set(globalThis, key, controller);
  return controller.signal;
}

// Registered by the worker on granted sites only, after consent.
export default defineContentScript({
  matches: [],
  registration: "runtime",
  main() {
    const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
    const send = (handOver: HandOver) => void deliverHandOver(handOver, { sendMessage, wait });
    watchUploads({ document, now: () => Date.now() }, send, takeOver());
  },
});
