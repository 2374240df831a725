import type { Delivery } from "../access.ts";
import { hubspotObject, hubspotToken } from "./hubspot-needs.ts";

/** Upsert by a property whose values are unique, a hundred records in a request. */
export const hubspotDelivery: Delivery = {
  page: "https://developers.hubspot.com/docs/api-reference/legacy/crm/objects/contacts/batch/upsert-contacts",
  takes: "rows",
  functionName: "deliverToHubspot",
  script: `/** Adds records that are new and updates those with the same key, a hundred in a request. */
async function deliverToHubspot(table) {
  const path = "/crm/v3/objects/" + encodeURIComponent(need("HUBSPOT_OBJECT")) + "/batch/upsert";
  const url = base("HUBSPOT", "https://api.hubapi.com") + path;
  const headers = { Authorization: "Bearer " + need("HUBSPOT_TOKEN") };
  const idProperty = need("HUBSPOT_KEY_COLUMN");
  const nameless = table.rows.findIndex((row) => !row[idProperty]);
  if (nameless >= 0) throw new Failure("key-missing", "Row " + (nameless + 1) + " has no " + idProperty + ". Nothing was written.");
  for (let start = 0; start < table.rows.length; start += 100) {
    const rows = table.rows.slice(start, start + 100);
    const inputs = rows.map((properties) => ({ idProperty, id: properties[idProperty], properties }));
    await request("HubSpot", url, { method: "POST", headers, json: { inputs } });
  }
}`,
  python: String.raw`def deliver_to_hubspot(table):
    """Adds records that are new and updates those with the same key, a hundred in a request."""
    path = "/crm/v3/objects/" + encode(need("HUBSPOT_OBJECT")) + "/batch/upsert"
    url = base("HUBSPOT", "https://api.hubapi.com") + path
    headers = {"Authorization": "Bearer " + need("HUBSPOT_TOKEN")}
    key = need("HUBSPOT_KEY_COLUMN")
    for number, row in enumerate(table["rows"], 1):
        if not row.get(key):
            raise Failure("key-missing", "Row " + str(number) + " has no " + key + ". Nothing was written.")
    for start in range(0, len(table["rows"]), 100):
        rows = table["rows"][start : start + 100]
        inputs = [{"idProperty": key, "id": row[key], "properties": row} for row in rows]
        request("HubSpot", url, method="POST", headers=headers, payload={"inputs": inputs})`,
  secrets: [hubspotToken],
  settings: [
    hubspotObject,
    {
      name: "HUBSPOT_KEY_COLUMN",
      means: "The column that names a record, by HubSpot's internal name, as all columns must be.",
      fallback: "email",
    },
  ],
  n8n: [
    {
      name: "A hundred at a time",
      type: "n8n-nodes-base.code",
      typeVersion: 2,
      parameters: {
        jsCode: `const rows = $input.all().map((item) => item.json);
const idProperty = $('Settings').first().json.HUBSPOT_KEY_COLUMN;
const nameless = rows.findIndex((row) => !row[idProperty]);
if (nameless >= 0) throw new Error("Row " + (nameless + 1) + " has no " + idProperty + ". Nothing was written.");
const batches = [];
for (let start = 0; start < rows.length; start += 100) {
  const inputs = rows.slice(start, start + 100).map((properties) => ({ idProperty, id: properties[idProperty], properties }));
  batches.push({ json: { inputs } });
}
return batches;`,
      },
    },
    {
      name: "HubSpot",
      type: "n8n-nodes-base.httpRequest",
      typeVersion: 4.1,
      retryOnFail: true,
      notes: "Choose a Header Auth credential: name Authorization, value Bearer and your token.",
      parameters: {
        method: "POST",
        url: "=https://api.hubapi.com/crm/v3/objects/{{ $('Settings').first().json.HUBSPOT_OBJECT }}/batch/upsert",
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
