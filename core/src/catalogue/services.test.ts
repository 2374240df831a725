import { expect, test } from "vitest";
import { entryFaults } from "../testing/entry-faults.ts";
import { hostOverlaps, patternToPlace } from "../testing/host-overlaps.ts";
import { factsByService } from "./facts-by-service.ts";
import { serviceCategories } from "./service.ts";
import { serviceIds } from "./service-ids.ts";
import { serviceOfSite } from "./service-of-url.ts";
import { services } from "./services.ts";

test("the ids of the schema are the ids of the entries, sorted", () => {
  expect(services.map(({ id }) => id)).toEqual([...serviceIds]);
  expect(serviceIds.toSorted()).toEqual([...serviceIds]);
});

test("every category has a service", () => {
  expect(new Set(services.map(({ category }) => category))).toEqual(new Set(serviceCategories));
});

test("each place is of the service that names it", () => {
  const places = services.flatMap(({ id, hosts }) => hosts.map((host) => [host, id] as const));
  expect(places.filter(([host, id]) => serviceOfSite(...patternToPlace(host))?.id !== id)).toEqual([]);
});

test("no place belongs to two services, but for parts of one that are a service of their own", () => {
  expect(hostOverlaps(services)).toEqual(["*.atlassian.net/wiki of confluence is at *.atlassian.net of jira"]);
});

test.each(services.map((service) => [service.id, service] as const))("%s keeps the catalogue's form", (id, service) => {
  expect(entryFaults(service, factsByService[id])).toEqual([]);
});
