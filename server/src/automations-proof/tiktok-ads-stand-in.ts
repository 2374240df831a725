import { Hono } from "hono";
import * as v from "valibot";

const jsonList = v.pipe(v.string(), v.parseJson(), v.array(v.string()));
const querySchema = v.object({
  advertiser_id: v.string(),
  report_type: v.literal("BASIC"),
  data_level: v.string(),
  dimensions: jsonList,
  metrics: jsonList,
  start_date: v.pipe(v.string(), v.isoDate()),
  end_date: v.pipe(v.string(), v.isoDate()),
  page: v.pipe(v.string(), v.transform(Number)),
  page_size: v.pipe(v.string(), v.transform(Number), v.maxValue(1000)),
});

export type TiktokRow = { readonly dimensions: Record<string, string>; readonly metrics: Record<string, string> };

/**
 * The report endpoint of TikTok's API for Business: HTTP 200 also for refusals, `code` tells;
 * lists come as JSON in the query. Serves `pageRows` rows a page whatever was asked for.
 */
export function createTiktokAdsStandIn(rows: readonly TiktokRow[], pageRows: number) {
  const app = new Hono();
  const asked: string[] = [];
  /** Codes to answer before anything else. */
  const refusals: number[] = [];
  app.get("/open_api/v1.3/report/integrated/get/", (context) => {
    asked.push(context.req.url);
    const refusal = refusals.shift();
    if (refusal !== undefined) return context.json({ code: refusal, message: `refusal ${refusal}`, data: {} });
    if (context.req.header("Access-Token") !== "good-token") {
      return context.json({ code: 40105, message: "Access token is incorrect or has been revoked", data: {} });
    }
    const query = v.safeParse(querySchema, context.req.query());
    if (!query.success) return context.json({ code: 40002, message: query.issues[0].message, data: {} });
    const { page } = query.output;
    const data = {
      list: rows.slice((page - 1) * pageRows, page * pageRows),
      page_info: {
        page,
        page_size: pageRows,
        total_number: rows.length,
        total_page: Math.ceil(rows.length / pageRows),
      },
    };
    return context.json({ code: 0, message: "OK", request_id: "1", data });
  });
  app.all("*", (context) => context.text("no such route", 501));
  return { app, asked, refusals };
}
