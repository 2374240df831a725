import { defineContentScript } from "wxt/utils/define-content-script";
import { pointAtDetachedInputs } from "../capture/detached-inputs.ts";

// Registered by the worker on granted sites only, in the page's own world.
export default defineContentScript({
  matches: [],
  registration: "runtime",
  world: "MAIN",
  main: () => pointAtDetachedInputs(window),
});
