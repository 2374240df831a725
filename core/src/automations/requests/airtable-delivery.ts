import type { Delivery } from "../access.ts";
import { airtableSettings, airtableToken } from "./airtable-needs.ts";

/** Upsert in tens, by the columns that name a record: the limit of one request is ten records. */
export const airtableDelivery: Delivery = {
  page: "https://airtable.com/developers/web/api/update-multiple-records",
  takes: "rows",
  functionName: "deliverToAirtable",
  script: `/** Adds rows that are new and updates those with the same key columns, ten in a request. */
async function deliverToAirtable(table) {
  const path = "/v0/" + need("AIRTABLE_BASE_ID") + "/" + encodeURIComponent(need("AIRTABLE_TABLE"));
  const url = base("AIRTABLE", "https://api.airtable.com") + path;
  const headers = { Authorization: "Bearer " + need("AIRTABLE_TOKEN") };
  const performUpsert = { fieldsToMergeOn: need("AIRTABLE_KEY_COLUMNS").split(",").map((name) => name.trim()) };
  for (let start = 0; start < table.rows.length; start += 10) {
    const records = table.rows.slice(start, start + 10).map((fields) => ({ fields }));
    await request("Airtable", url, { method: "PATCH", headers, json: { performUpsert, typecast: true, records } });
  }
}`,
  python: String.raw`def deliver_to_airtable(table):
    """Adds rows that are new and updates those with the same key columns, ten in a request."""
    path = "/v0/" + need("AIRTABLE_BASE_ID") + "/" + encode(need("AIRTABLE_TABLE"))
    url = base("AIRTABLE", "https://api.airtable.com") + path
    headers = {"Authorization": "Bearer " + need("AIRTABLE_TOKEN")}
    upsert = {"fieldsToMergeOn": [name.strip() for name in need("AIRTABLE_KEY_COLUMNS").split(",")]}
    for start in range(0, len(table["rows"]), 10):
        records = [{"fields": fields} for fields in table["rows"][start : start + 10]]
        payload = {"performUpsert": upsert, "typecast": True, "records": records}
        request("Airtable", url, method="PATCH", headers=headers, payload=payload)`,
  secrets: [airtableToken],
  settings: [
    ...airtableSettings,
    {
      name: "AIRTABLE_KEY_COLUMNS",
      means: "The columns that together name a row (at most three), with commas between.",
    },
  ],
  n8n: [
    {
      name: "Ten at a time",
      type: "n8n-nodes-base.code",
      typeVersion: 2,
      parameters: {
        jsCode: `const rows = $input.all().map((item) => item.json);
const keys = $('Settings').first().json.AIRTABLE_KEY_COLUMNS.split(',').map((name) => name.trim());
const batches = [];
for (let start = 0; start < rows.length; start += 10) {
  const records = rows.slice(start, start + 10).map((fields) => ({ fields }));
  batches.push({ json: { performUpsert: { fieldsToMergeOn: keys }, typecast: true, records } });
}
return batches;`,
      },
    },
    {
      name: "Airtable",
      type: "n8n-nodes-base.httpRequest",
      typeVersion: 4.1,
      retryOnFail: true,
      notes: "Choose a Header Auth credential: name Authorization, value Bearer and your token.",
      parameters: {
        method: "PATCH",
        url: "=https://api.airtable.com/v0/{{ $('Settings').first().json.AIRTABLE_BASE_ID }}/{{ encodeURIComponent($('Settings').first().json.AIRTABLE_TABLE) }}",
        authentication: "genericCredentialType",
        genericAuthType: "httpHeaderAuth",
        sendBody: true,
        specifyBody: "json",
        jsonBody: "={{ JSON.stringify($json) }}",
        options: {},
      },
    },
  ],
  again: "A second run updates the same records: nothing is added twice.",
};
