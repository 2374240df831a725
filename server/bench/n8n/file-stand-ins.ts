import { Hono } from "hono";
import * as v from "valibot";

/** Bytes by the path or the id of the file, as base64. */
export type Files = Map<string, string>;

const toBase64 = async (request: Request): Promise<string> =>
  Buffer.from(await request.arrayBuffer()).toString("base64");

const orderSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.looseObject({ path: v.string(), mode: v.literal("overwrite") }),
);

/** Access tokens for a refresh token, and an upload over what is there. */
export function createDropboxStandIn(files: Files, token: string): Hono {
  const app = new Hono();
  app.post("/oauth2/token", (context) => context.json({ access_token: token }));
  // n8n asks whose account it is before everything else.
  app.post("/2/users/get_current_account", (context) => context.json({ root_info: { root_namespace_id: "1" } }));
  app.post("/2/files/upload", async (context) => {
    const order = v.safeParse(orderSchema, context.req.header("dropbox-api-arg") ?? context.req.query("arg"));
    if (!order.success) return context.text(order.issues[0].message, 400);
    files.set(order.output.path, await toBase64(context.req.raw));
    return context.json({ path_display: order.output.path });
  });
  return app;
}

/** One file whose content can be replaced, at once or (as n8n does with what it keeps on disk) piece by piece. */
export function createDriveStandIn(files: Files, token: string): Hono {
  const app = new Hono();
  const pieces: Buffer[] = [];
  app.patch("/upload/drive/v3/files/file-1", async (context) => {
    if (context.req.query("uploadType") === "resumable") {
      // The address itself carries the right to it.
      const location = `https://www.googleapis.com/upload/drive/v3/files/file-1?upload_id=${token}`;
      return new Response(null, { status: 200, headers: { location } });
    }
    files.set("file-1", await toBase64(context.req.raw));
    return context.json({ id: "file-1" });
  });
  app.put("/upload/drive/v3/files/file-1", async (context) => {
    const [, end, total] = /bytes \d+-(\d+)\/(\d+)/.exec(context.req.header("content-range") ?? "") ?? [];
    pieces.push(Buffer.from(await context.req.arrayBuffer()));
    if (Number(end) + 1 < Number(total)) return new Response(null, { status: 308 });
    files.set("file-1", Buffer.concat(pieces).toString("base64"));
    return context.json({ id: "file-1" });
  });
  // n8n says the kind of file afterwards.
  app.patch("/drive/v3/files/file-1", (context) => context.json({ id: "file-1" }));
  return app;
}
