import type { Context } from "hono";
import * as v from "valibot";
import type { ApiEnv } from "../api-env.ts";
import { ApiRefusal } from "./api-error.ts";
import { isDeeperThan } from "./json-depth.ts";

const maxDepth = 16;

/** Names of fields from our schemas only: a stranger's key could carry content into an error text. */
function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  if (issue.type === "check" && path === null) return issue.message;
  return issue.type === "strict_object" || path === null ? "it has a field that is not expected" : `see ${path}`;
}

async function readJson(context: Context<ApiEnv>): Promise<unknown> {
  const type = context.req.header("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new ApiRefusal(415, "json-expected", "The request must carry JSON with content-type application/json.");
  }
  const text = await context.req.text();
  if (isDeeperThan(text, maxDepth)) {
    throw new ApiRefusal(400, "json-too-deep", `The JSON is nested deeper than ${maxDepth} levels.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiRefusal(400, "json-broken", "The request's body is not JSON.");
  }
}

/** The request's JSON, parsed by a closed schema. Refuses with a literal code before a route sees anything else. */
export async function readBody<Schema extends v.GenericSchema>(
  context: Context<ApiEnv>,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, await readJson(context), { abortEarly: true });
  if (parsed.success) return parsed.output;
  throw new ApiRefusal(400, "request-invalid", `The request does not fit: ${describeIssue(parsed.issues[0])}.`);
}

/** A part of the path, parsed; what does not fit names nothing that exists. */
export function readParam<Schema extends v.GenericSchema>(
  context: Context<ApiEnv>,
  [name, schema]: readonly [string, Schema],
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, context.req.param(name));
  if (parsed.success) return parsed.output;
  throw new ApiRefusal(404, "not-found", "There is nothing at this address.");
}
