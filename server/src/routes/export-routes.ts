import { eventCsvHead, eventToCsvLine } from "@floyo/core/view";
import { type Context, Hono } from "hono";
import type { ApiEnv } from "../api-env.ts";
import type { ExportStore, Pages } from "../store/export-store.ts";

async function* writeCsv(events: Pages): AsyncGenerator<string> {
  yield eventCsvHead;
  for await (const page of events) yield page.map(eventToCsvLine).join("");
}

async function* writeList(name: string, pages: Pages): AsyncGenerator<string> {
  let separator = `,"${name}":[\n`;
  for await (const page of pages) {
    yield separator + page.map((row) => JSON.stringify(row)).join(",\n");
    separator = ",\n";
  }
  yield separator === ",\n" ? "\n]" : `,"${name}":[]`;
}

/** One JSON object (`exportSchema`), the long lists last. */
async function* writeJson(facts: object, lists: Readonly<Record<string, Pages>>): AsyncGenerator<string> {
  yield JSON.stringify(facts).slice(0, -1);
  for (const [name, pages] of Object.entries(lists)) yield* writeList(name, pages);
  yield "}\n";
}

/** The next part is made when the last one was taken. What fails in between cuts the answer off: half of it is none. */
function streamText(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const part = await parts.next();
      if (part.done === true) controller.close();
      else controller.enqueue(encoder.encode(part.value));
    },
    cancel: async () => void (await parts.return(undefined)),
  });
}

function answerFile(context: Context<ApiEnv>, [name, type]: readonly [string, string], parts: AsyncGenerator<string>) {
  context.header("content-type", type);
  context.header("content-disposition", `attachment; filename="${name}"`);
  context.header("cache-control", "no-store");
  return context.body(streamText(parts));
}

export const exportRoutes = (exports: ExportStore) =>
  new Hono<ApiEnv>()
    .get("/export", async (context) => {
      const account = context.get("account");
      const facts = await exports.readFacts(account);
      const lists = { tombstones: exports.readTombstones(account), events: exports.readEvents(account) };
      return answerFile(context, ["floyo.json", "application/json"], writeJson(facts, lists));
    })
    .get("/export/events.csv", async (context) => {
      const account = context.get("account");
      await exports.readFacts(account);
      return answerFile(
        context,
        ["floyo-events.csv", "text/csv; charset=utf-8"],
        writeCsv(exports.readEvents(account)),
      );
    });
