import { isPrivacyControlOn } from "../platform/browser-api.ts";

/**
 * What Floyo makes of the browser's Global Privacy Control (W3C, "Global Privacy Control"): it forbids selling and
 * sharing, which there is none of; sync is off without a yes of its own, signal or not.
 */
export const PrivacySignal = () =>
  isPrivacyControlOn() ? (
    <p class="quiet small privacy-signal">
      Your browser asks that your data be neither sold nor shared (Global Privacy Control). Floyo keeps to that: there
      is no analytics, and nothing leaves this browser unless you say yes to sync, and then only to the server that you
      name.
    </p>
  ) : null;
