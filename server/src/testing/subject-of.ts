import * as v from "valibot";
import type { TestDatabase } from "./test-cluster.ts";

/** The random id that a person's events hang on. */
export async function subjectOf({ owner }: TestDatabase, account: string): Promise<string> {
  const [row] = await owner`select id from floyo.subjects where account = ${account}`;
  return v.parse(v.object({ id: v.string() }), row).id;
}
