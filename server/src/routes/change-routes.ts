import type { ChangeKind, ChangesMessage } from "@floyo/core/sync";
import { Hono } from "hono";
import type { ApiEnv } from "../api-env.ts";
import type { ChangeFeed } from "../changes/change-feed.ts";
import type { Changes } from "../changes/open-changes.ts";
import { answerError } from "../middleware/api-error.ts";

const refusals = {
  "too-many-streams": [429, "So many of your devices and pages follow already; each still syncs now and then."],
  overloaded: [503, "So many follow already; everybody still syncs now and then."],
} as const;

const secondsToReturn = "60";

const streamHeaders = {
  "content-type": "text/event-stream",
  "cache-control": "no-store",
  // A server that ends waits for its connections, also for those that are kept for a next request.
  connection: "close",
  // nginx would hold each word back for the next.
  "x-accel-buffering": "no",
};

/** A message, or in quiet no more than tries the line. */
function writeWord(changed: readonly ChangeKind[], returnMs: number): string {
  const data = `data: ${JSON.stringify({ changed: [...changed] } satisfies ChangesMessage)}\n`;
  return `${changed.length === 0 ? "" : data}retry: ${returnMs}\n\n`;
}

/** The next word is made when the last one was taken. */
function streamWords(feed: ChangeFeed, returnMs: () => number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const changed = await feed.next();
      if (changed === undefined) controller.close();
      else controller.enqueue(encoder.encode(writeWord(changed, returnMs())));
    },
    cancel: feed.end,
  });
}

export const changeRoutes = (changes: Pick<Changes, "follow" | "returnMs">) =>
  new Hono<ApiEnv>().get("/changes", async (context) => {
    const feed = await changes.follow(context.get("account"));
    if (feed.ok) return context.body(streamWords(feed.value, changes.returnMs), 200, streamHeaders);
    const [status, message] = refusals[feed.code];
    context.header("retry-after", secondsToReturn);
    return answerError(context, status, { code: feed.code, message });
  });
