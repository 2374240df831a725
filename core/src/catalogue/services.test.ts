import { expect, test } from "vitest";
import { extensions } from "../events/file-kinds.ts";
import { serviceIds } from "./service-ids.ts";
import { services } from "./services.ts";

test("the ids of the schema are the ids of the entries, in the same order", () => {
  expect(services.map((service) => service.id)).toEqual([...serviceIds]);
});

test("no host pattern belongs to two services", () => {
  const hosts = services.flatMap((service) => service.hosts);
  expect(hosts.filter((host, index) => hosts.indexOf(host) !== index)).toEqual([]);
});

test.each(services.map((service) => [service.id, service] as const))(
  "%s states facts in the catalogue's form",
  (_id, service) => {
    expect(service.name.trim()).toBe(service.name);
    expect(service.hosts.length).toBeGreaterThan(0);
    for (const host of service.hosts) expect(host).toMatch(/^(\*|(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+)(\/[a-z0-9-]+)*$/);
    const listed = new Set<string>(["*", ...extensions]);
    for (const ext of [...service.exports, ...service.imports]) expect(listed).toContain(ext);
    for (const { formats } of service.native ?? []) {
      expect(formats.length).toBeGreaterThan(0);
      for (const ext of formats) expect(service.exports).toContain(ext);
    }
    for (const page of [service.api, ...(service.native ?? []).map((feature) => feature.page)]) {
      if (page !== undefined) expect(page).toMatch(/^https:\/\//);
    }
  },
);
