import fc from "fast-check";
import { expect, test } from "vitest";
import { buildEvent, fakeToken, testDevice } from "../testing/index.ts";
import { exportActivityWatch } from "./export-activity-watch.ts";
import { readActivityWatch } from "./read-activity-watch.ts";

const moreFields = fc.record(
  {
    at: fc.nat({ max: 9_999_999_999 }),
    device: fc.uuid({ version: 4 }),
    seq: fc.nat(),
    surface: fc.constantFrom("browser", "vscode", "import"),
    operation: fc.constantFrom("open", "upload", "rename"),
    file: fc.string().map(fakeToken),
    from: fc.array(fc.string().map(fakeToken), { minLength: 1, maxLength: 4 }),
    active: fc.constantFrom(0, 30, 900),
    count: fc.constantFrom(2, 50),
  },
  { requiredKeys: [] },
);

test("events that were exported are read in as they were, ids included, whatever names are beside them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(moreFields), fc.string({ unit: "binary" }), async (fields, name) => {
      const events = fields.map((more) => buildEvent(more));
      const text = JSON.stringify(exportActivityWatch(events, () => name));
      const reading = await readActivityWatch([new TextEncoder().encode(text)], () => 0);
      if (!reading.ok) throw new Error(reading.code);
      expect(reading.value).toMatchObject({ signals: [], total: events.length, unreadable: 0 });
      const byId = new Map(events.map((event) => [event.id, event]));
      expect(new Map(reading.value.events.map((event) => [event.id, event]))).toEqual(byId);
    }),
  );
});

test("each device is a bucket of ActivityWatch; names are only in it when they are known", () => {
  const event = buildEvent({ file: fakeToken("a.csv"), active: 30 });
  const { at: _at, ...fields } = event;
  const exported = exportActivityWatch([event], (token) => (token === event.file ? "a.csv" : undefined));
  expect(exported.buckets[`floyo_${testDevice}`]).toEqual({
    id: `floyo_${testDevice}`,
    type: "app.floyo.activity",
    client: "floyo",
    hostname: testDevice,
    created: "2026-11-16T08:00:00.000Z",
    events: [{ timestamp: "2026-11-16T08:00:00.000Z", duration: 30, data: { ...fields, names: { file: "a.csv" } } }],
  });
  expect(JSON.stringify(exportActivityWatch([event]))).not.toContain("names");
});
