import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { factsByService } from "@floyo/core/catalogue";
import * as v from "valibot";
import { describe, expect, test } from "vitest";

const data = join(process.env["FLOYO_DATA"] ?? join(import.meta.dirname, "../../../../shared/data"), "catalogue");
const facts = Object.entries(factsByService);

describe.skipIf(!existsSync(data))("what the catalogue read in FLOYO_DATA stands there (skipped without)", () => {
  test("types of nodes", () => {
    const seen = readFileSync(join(data, "n8n-node-types.csv"), "utf8");
    const claimed = facts.flatMap(([, { n8n = [], checked }]) => (checked?.n8n === "n8n-node-types.csv" ? n8n : []));
    expect(claimed.length).toBeGreaterThan(0);
    expect(claimed.filter((type) => !seen.includes(`\nn8n-nodes-base.${type},`))).toEqual([]);
  });

  test("kinds of authorisation", () => {
    const listSchema = v.object({ services: v.array(v.object({ id: v.string(), authMode: v.nullable(v.string()) })) });
    const { services } = v.parse(listSchema, JSON.parse(readFileSync(join(data, "services.json"), "utf8")));
    const modes = new Map(services.map(({ id, authMode }) => [id, authMode]));
    const kindByMode: Readonly<Record<string, string>> = {
      API_KEY: "api-key",
      BASIC: "basic",
      OAUTH1: "oauth1",
      OAUTH2: "oauth2",
      TWO_STEP: "session",
    };
    const claimed = facts.filter(([, { checked }]) => checked?.auth === "services.json");
    expect(claimed.length).toBeGreaterThan(0);
    expect(claimed.filter(([id, { api }]) => api?.auth !== kindByMode[modes.get(id) ?? ""])).toEqual([]);
  });
});
