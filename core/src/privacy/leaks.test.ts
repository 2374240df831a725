import fc from "fast-check";
import { expect, test } from "vitest";
import { causes, operations, surfaces } from "../events/index.ts";
import { buildPolicy, findLeaks, leakForms } from "../testing/index.ts";
import { askDoor } from "../testing/ask-door.ts";

test("each form of a leak would be found", () => {
  const name = "Jane Döe";
  for (const { form, text } of [...leakForms(name), { form: "decomposed", text: name.normalize("NFD") }]) {
    expect({ form, found: findLeaks(`{"x":"${text.toUpperCase()}"}`, [name]).length > 0 }).toEqual({
      form,
      found: true,
    });
  }
});

test("nothing that anyone can send makes the door throw", () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withTypedArray: true,
    withNullPrototype: true,
  });
  const text = fc.string({ unit: "binary", maxLength: 60 });
  const hostile = fc.record({
    atMs: fc.constant(1_794_816_000_000),
    utcOffsetMinutes: fc.constant(0),
    surface: fc.constantFrom(...surfaces),
    operation: fc.constantFrom(...operations),
    cause: fc.constantFrom(...causes),
    file: fc.oneof(
      anything,
      fc.record({ path: text, bytes: fc.double() }),
      fc.record({ name: text, modifiedMs: fc.double() }),
    ),
    from: fc.oneof(anything, fc.array(text)),
    place: fc.oneof(
      anything,
      text.map((url) => ({ kind: "site", url })),
      text.map((folder) => ({ kind: "workspace", folder })),
    ),
    target: fc.oneof(anything, text),
    activeSeconds: fc.oneof(anything, fc.double()),
  });
  const patterns = fc.array(fc.oneof(text, fc.stringMatching(/^[*?[\]!/\\a.{}()-]{1,12}$/)), { maxLength: 4 });
  const policies = fc.record({ ignoredFiles: patterns, deniedSites: patterns });
  fc.assert(
    fc.property(fc.oneof(anything, hostile), policies, (signal, rules) => {
      expect(() => askDoor(signal, buildPolicy(rules))).not.toThrow();
    }),
    { numRuns: 4000 },
  );
});
