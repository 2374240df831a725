import type { Need } from "../access.ts";

export const hubspotToken: Need = {
  name: "HUBSPOT_TOKEN",
  means: "Access token of a private app with the read scope of the object, and its write scope to deliver.",
  page: "https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview",
};

export const hubspotObject: Need = {
  name: "HUBSPOT_OBJECT",
  means: "Which list: contacts, companies, deals or tickets.",
  fallback: "contacts",
};
