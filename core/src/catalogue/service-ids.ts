/** Every service of the catalogue, by id. A literal list, so that the event schema needs none of the entries. */
export const serviceIds = ["google-sheets", "tiktok-ads"] as const;
export type ServiceId = (typeof serviceIds)[number];
