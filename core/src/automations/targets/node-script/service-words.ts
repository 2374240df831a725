import type { ServiceId } from "../../../catalogue/index.ts";

/** `tiktok-ads` → `TiktokAds`. */
export const serviceToFunction = (service: ServiceId): string =>
  service
    .split("-")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");

/** `tiktok-ads` → `TIKTOK_ADS`. */
export const serviceToConstant = (service: ServiceId): string => service.replaceAll("-", "_").toUpperCase();
