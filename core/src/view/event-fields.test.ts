import { expect, test } from "vitest";
import { listEventFields } from "./event-fields.ts";

const valuesOf = (name: string) => listEventFields().find(({ field }) => field === name)?.values;

test("what can stand in a field is read from the schema", () => {
  expect(valuesOf("file")).toBe("keyed token");
  expect(valuesOf("from")).toBe("keyed tokens");
  expect(valuesOf("cause")).toBe("user, program, vcs, sync, unknown");
  expect(valuesOf("place")).toMatch(/^one of \d+ or keyed token$/);
  expect(valuesOf("at")).toBe("whole number");
  expect(valuesOf("device")).toBe("UUID");
  expect(valuesOf("v")).toBe("1");
});
