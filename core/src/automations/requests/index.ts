import type { Access } from "../access.ts";
import { airtable } from "./airtable.ts";
import { asana } from "./asana.ts";
import { dropbox } from "./dropbox.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { googleDrive } from "./google-drive.ts";
import { googleSheets } from "./google-sheets.ts";
import { hubspot } from "./hubspot.ts";
import { intercom } from "./intercom.ts";
import { metaAds } from "./meta-ads.ts";
import { pipedrive } from "./pipedrive.ts";
import { shopify } from "./shopify.ts";
import { slack } from "./slack.ts";
import { stripe } from "./stripe.ts";
import { tiktokAds } from "./tiktok-ads.ts";
import { todoist } from "./todoist.ts";

/** Every service that the automations can talk to. */
export const accesses: readonly Access[] = [
  airtable,
  asana,
  dropbox,
  github,
  gitlab,
  googleDrive,
  googleSheets,
  hubspot,
  intercom,
  metaAds,
  pipedrive,
  shopify,
  slack,
  stripe,
  tiktokAds,
  todoist,
];

const accessByService = new Map<string, Access>(accesses.map((access) => [access.service, access]));

export const findAccess = (service: string): Access | undefined => accessByService.get(service);
