import type { Need } from "../access.ts";

export const airtableToken: Need = {
  name: "AIRTABLE_TOKEN",
  means: "Personal access token for the one base, with data.records:read, and data.records:write to deliver.",
  page: "https://airtable.com/create/tokens",
};

export const airtableSettings: readonly Need[] = [
  { name: "AIRTABLE_BASE_ID", means: "Id of the base: the part of its address that starts with app." },
  { name: "AIRTABLE_TABLE", means: "Id of the table: the part of its address that starts with tbl." },
];
