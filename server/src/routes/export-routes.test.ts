import { serviceIds } from "@floyo/core/catalogue";
import { extensions, operations, tools } from "@floyo/core/events";
import { buildEvent } from "@floyo/core/testing";
import { Hono } from "hono";
import { expect, test } from "vitest";
import type { ApiEnv } from "../api-env.ts";
import type { ExportStore } from "../store/export-store.ts";
import { exportRoutes } from "./export-routes.ts";

const token = (digit: string) => digit.repeat(32);
const full = buildEvent({
  seq: 1,
  utcOffset: -300,
  from: [token("1"), token("2")],
  file: token("3"),
  size: 4096,
  active: 300,
  count: 50,
});

/** A store whose events come in these pages. */
function createApp(pages: readonly (readonly object[] | Error)[]) {
  let read = 0;
  const exports: ExportStore = {
    readFacts: async () => ({ exportedAt: 1 }),
    async *readTombstones() {},
    async *readEvents() {
      for (const page of pages) {
        read++;
        if (page instanceof Error) throw page;
        yield page.map((row) => ({ ...row }));
      }
    },
  };
  const app = new Hono<ApiEnv>().route("/", exportRoutes(exports));
  return { ask: (path: string) => app.request(path), pagesRead: () => read };
}

test("the parts make one JSON object, whatever number of pages there is", async () => {
  for (const pages of [[], [[full]], [[full, buildEvent()], [buildEvent({ seq: 2 })]]]) {
    const answer = await createApp(pages).ask("/export");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="floyo.json"');
    expect(await answer.json()).toEqual({ exportedAt: 1, tombstones: [], events: pages.flat() });
  }
});

const plainCell = /^(-?\d+|[a-z0-9][a-z0-9 -]*)?$/;

test("no word of the fixed lists needs quotes or is a formula", () => {
  for (const word of [...serviceIds, ...extensions, ...operations, ...tools]) expect(word).toMatch(plainCell);
});

test("each event is a line of CSV whose cells need no quotes and are no formula", async () => {
  const answer = await createApp([[full], [buildEvent({ seq: 2 })]]).ask("/export/events.csv");
  const text = await answer.text();
  const [head = [], ...rows] = text.split("\r\n").map((line) => line.split(","));
  expect(rows).toHaveLength(3);
  expect(rows.pop()).toEqual([""]);
  for (const row of rows) {
    expect(row).toHaveLength(head.length);
    for (const cell of row) expect(cell).toMatch(plainCell);
  }
  const cellOf = (name: string) => rows[0]?.[head.indexOf(name)];
  expect(["id", "from", "utcOffset", "size"].map(cellOf)).toEqual([full.id, full.from?.join(" "), "-300", "4096"]);
});

test("a page is read when the one before was taken", async () => {
  const { ask, pagesRead } = createApp(Array.from({ length: 50 }, () => [full]));
  const reader = (await ask("/export")).body?.getReader();
  for (let taken = 0; taken < 5; taken++) await reader?.read();
  expect(pagesRead()).toBeLessThan(6);
  await reader?.cancel();
});

test("an export that fails half way does not end as if it were whole", async () => {
  const answer = await createApp([[full], new Error("the database is away")]).ask("/export");
  await expect(answer.text()).rejects.toThrow("away");
});
