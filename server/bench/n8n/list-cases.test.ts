import { targetsFor, writeAutomation } from "@floyo/core/automations";
import { listDueDays, toLocalTime, zoneOffset } from "@floyo/core/mining";
import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { plans, zones } from "../../src/automations-proof/all-plans.ts";
import { listTriggersAt } from "./due-today.ts";
import { type Credential, fillInWorkflow } from "./fill-in-workflow.ts";
import { listCases } from "./list-cases.ts";
import { plantFaults } from "./planted.ts";

const moment = Date.parse("2026-11-28T10:14:00Z") / 1000;
const cases = listCases(moment);

const workflowSchema = v.object({
  nodes: v.array(v.object({ type: v.string(), parameters: v.looseObject({}), credentials: v.optional(v.object({})) })),
});

test("at any minute there are triggers that all come then, of several kinds of rule and in several zones", () => {
  const minutes = fc.integer({ min: moment / 60, max: moment / 60 + 366 * 24 * 60 }).filter((each) => each % 60 > 0);
  fc.assert(
    fc.property(minutes, (each) => {
      const triggers = listTriggersAt(each * 60, zones);
      for (const trigger of triggers) {
        const { day, minute } = toLocalTime(each * 60, zoneOffset(each * 60, trigger.timeZone));
        expect(listDueDays(trigger, day, day)).toEqual([day]);
        expect(trigger.window.from).toBe(minute);
      }
      expect(new Set(triggers.map(({ rule }) => rule.every)).size).toBeGreaterThan(2);
      expect(new Set(triggers.map(({ timeZone }) => timeZone)).size).toBeGreaterThan(1);
    }),
    { numRuns: 100 },
  );
});

test("every way from service to service that n8n is offered for is a case", () => {
  const ways = (all: readonly (typeof cases)[number]["plan"][]) =>
    new Set(all.map(({ steps }) => JSON.stringify(steps)));
  const offered = plans.map(([, plan]) => plan).filter((plan) => targetsFor(plan).includes("n8n"));
  const known = ways(cases.map(({ plan }) => plan));
  expect([...ways(offered)].filter((way) => !known.has(way))).toEqual([]);
});

test("in every workflow all settings are filled in, and each node that asks for a credential has the one of its note", async () => {
  const made: Credential[] = [];
  for (const { plan, values } of cases.filter(({ values }) => !Object.values(values).includes(""))) {
    const text = writeAutomation(plan, "n8n")?.files[0]?.text ?? "";
    const filled = await fillInWorkflow(text, { values, token: "t" }, async (credential) => `${made.push(credential)}`);
    expect(JSON.stringify(filled)).not.toMatch(/[A-Z]: \\"\\",/);
    const asks = v.parse(workflowSchema, filled).nodes.filter(({ type }) => /httpRequest|google|dropbox/.test(type));
    expect(asks.length).toBeGreaterThan(1);
    expect(asks.filter(({ credentials }) => credentials === undefined)).toEqual([]);
  }
  const headers = made.flatMap(({ type, data }) =>
    type === "httpHeaderAuth" ? [data["name"], data["value"]].join(": ") : [],
  );
  expect(new Set(headers)).toEqual(
    new Set([
      "Authorization: Bearer t",
      "Access-Token: t",
      "PRIVATE-TOKEN: t",
      "X-Shopify-Access-Token: t",
      "x-api-token: t",
    ]),
  );
});

test("what each planted fault changes stands in its workflow", () => {
  const planted = plantFaults(cases);
  expect(planted.length).toBeGreaterThan(2);
  for (const { plan, fault, name } of planted) {
    expect(writeAutomation(plan, "n8n")?.files[0]?.text, name).toContain(fault?.[0]);
  }
});
