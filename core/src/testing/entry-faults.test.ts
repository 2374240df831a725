import { expect, test } from "vitest";
import type { Service, ServiceFacts } from "../catalogue/index.ts";
import { entryFaults } from "./entry-faults.ts";
import { hostOverlaps } from "./host-overlaps.ts";

const service: Service = {
  id: "stripe",
  name: "Stripe",
  category: "payments",
  hosts: ["dashboard.stripe.com"],
  exports: ["csv"],
  imports: [],
  native: [{ does: "Mails a report.", formats: ["csv"], page: "https://support.stripe.com/reports" }],
};
const facts: ServiceFacts = {
  api: { page: "https://docs.stripe.com/api", auth: "api-key" },
  n8n: ["stripe"],
  families: ["payouts_{date}.csv"],
  checked: { auth: "services.json", families: "https://docs.stripe.com/reports" },
};
const [setting] = service.native ?? [];

test("a right entry has no fault", () => {
  expect(entryFaults(service, facts)).toEqual([]);
  expect(entryFaults({ ...service, exports: ["*"], native: [] }, { families: ["invoice-{n}.pdf"] })).toEqual([]);
});

test.each<[string, Partial<Service>]>([
  ["name is empty or has blanks around it", { name: "Stripe " }],
  ["no host", { hosts: [], native: [] }],
  ["no file goes in or out", { exports: [], native: [] }],
  ["host Stripe.com is no pattern", { hosts: ["dashboard.stripe.com", "Stripe.com"] }],
  ["host https://stripe.com is no pattern", { hosts: ["dashboard.stripe.com", "https://stripe.com"] }],
  ["csvv is not recorded", { imports: ["csvv"] }],
  ["csv csv says one twice", { imports: ["csv", "csv"] }],
  ["* csv says more than any file", { imports: ["*", "csv"] }],
  ["native csv is not exported", { exports: ["pdf"] }],
])("planted in an entry: %s", (fault, planted) => {
  expect(entryFaults({ ...service, ...planted }, { api: { page: "https://stripe.com", auth: "none" } })).toEqual([
    fault,
  ]);
});

test.each([
  ['"mails it" is no sentence', { does: "mails it" }],
  ['"Mails a report." gives nothing', { formats: [] }],
  ["https://notstripe.com/x is not the vendor's", { page: "https://notstripe.com/x" }],
  ["http://stripe.com/x is not the vendor's", { page: "http://stripe.com/x" }],
  ["https://stripe.com.evil.example/x is not the vendor's", { page: "https://stripe.com.evil.example/x" }],
])("planted in a native setting: %s", (fault, planted) => {
  const native = setting && [{ ...setting, ...planted }];
  expect(entryFaults({ ...service, ...(native && { native }) }, facts)).toEqual([fault]);
});

test.each<[string, Partial<ServiceFacts>]>([
  ["payouts_2026-11-16.csv is no family", { families: ["payouts_2026-11-16.csv"] }],
  ["payouts.pdf is not exported", { families: ["payouts.pdf"] }],
  ["http://docs.stripe.com is no https address", { api: { page: "http://docs.stripe.com", auth: "basic" } }],
  ["Google Sheets is no name of an app", { zapier: "Google Sheets" }],
  ["make was checked and is not stated", { checked: { make: "https://make.com" } }],
])("planted in the facts: %s", (fault, planted) => {
  expect(entryFaults(service, { ...facts, ...planted })).toEqual([fault]);
});

test("a place under two services is found, also where one pattern is the start of the other", () => {
  const other = (hosts: readonly string[]): Service => ({ ...service, id: "square", hosts });
  expect(hostOverlaps([service, other(["squareup.com", "stripe.com", "*.dashboard.stripe.com"])])).toEqual([]);
  expect(hostOverlaps([service, other(["www.dashboard.stripe.com"])])).toHaveLength(2);
  expect(hostOverlaps([service, other(["*.stripe.com"])])).toEqual([
    "dashboard.stripe.com of stripe is at *.stripe.com of square",
  ]);
  expect(hostOverlaps([service, other(["dashboard.stripe.com/payouts"])])).toEqual([
    "dashboard.stripe.com/payouts of square is at dashboard.stripe.com of stripe",
  ]);
  expect(hostOverlaps([{ ...service, hosts: ["stripe.com/pay"] }, other(["stripe.com/payouts"])])).toEqual([]);
});
