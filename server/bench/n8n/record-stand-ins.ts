import { Hono } from "hono";
import * as v from "valibot";

/** Records as a service keeps them: by their key, in the order in which they came. */
export type Records = Map<string, Readonly<Record<string, unknown>>>;

const fieldsSchema = v.record(v.string(), v.unknown());
const airtableSchema = v.strictObject({
  performUpsert: v.strictObject({ fieldsToMergeOn: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(3)) }),
  typecast: v.literal(true),
  records: v.pipe(v.array(v.strictObject({ fields: fieldsSchema })), v.maxLength(10)),
});

/** Updates records by the columns that name them, ten in a request. */
export function createAirtableStandIn(records: Records): Hono {
  const app = new Hono();
  app.patch("/v0/app1/tbl1", async (context) => {
    const asked = v.safeParse(airtableSchema, await context.req.json());
    if (!asked.success) return context.json({ error: { message: asked.issues[0].message } }, 422);
    const { performUpsert, records: given } = asked.output;
    for (const { fields } of given) {
      records.set(JSON.stringify(performUpsert.fieldsToMergeOn.map((name) => fields[name])), fields);
    }
    return context.json({ records: given });
  });
  return app;
}

const hubspotSchema = v.strictObject({
  inputs: v.pipe(
    v.array(v.strictObject({ idProperty: v.string(), id: v.string(), properties: fieldsSchema })),
    v.maxLength(100),
  ),
});

/** Updates contacts by a property of one's own, a hundred in a request. */
export function createHubspotStandIn(records: Records): Hono {
  const app = new Hono();
  app.post("/crm/v3/objects/contacts/batch/upsert", async (context) => {
    const asked = v.safeParse(hubspotSchema, await context.req.json());
    if (!asked.success) return context.json({ message: asked.issues[0].message }, 400);
    for (const { idProperty, id, properties } of asked.output.inputs) {
      records.set(`${idProperty}=${id}`, properties);
    }
    return context.json({ results: asked.output.inputs });
  });
  return app;
}
