import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

const manifestSchema = v.object({ version: v.string() });

/** The version of this server, from its package. */
export const serverVersion = v.parse(
  manifestSchema,
  JSON.parse(readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8")),
).version;
