import type { Access } from "../access.ts";
import { airtable } from "./airtable.ts";
import { dropbox } from "./dropbox.ts";
import { github } from "./github.ts";
import { googleDrive } from "./google-drive.ts";
import { googleSheets } from "./google-sheets.ts";
import { hubspot } from "./hubspot.ts";
import { metaAds } from "./meta-ads.ts";
import { shopify } from "./shopify.ts";
import { slack } from "./slack.ts";
import { stripe } from "./stripe.ts";
import { tiktokAds } from "./tiktok-ads.ts";

/** Every service that the automations can talk to. */
export const accesses: readonly Access[] = [
  airtable,
  dropbox,
  github,
  googleDrive,
  googleSheets,
  hubspot,
  metaAds,
  shopify,
  slack,
  stripe,
  tiktokAds,
];

const accessByService = new Map<string, Access>(accesses.map((access) => [access.service, access]));

export const findAccess = (service: string): Access | undefined => accessByService.get(service);
