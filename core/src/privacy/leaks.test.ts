import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { causes, operations, surfaces, tools } from "../events/index.ts";
import { buildPolicy, findLeaks, leakForms, testTokenKey } from "../testing/index.ts";
import { filterSignal } from "./filter-signal.ts";

/** Names that no vocabulary and no hexadecimal token holds by chance. */
const canary = fc
  .tuple(
    fc.stringMatching(/^[g-z]{5,9}$/),
    fc.constantFrom("", "É", " ", "ß", "佐藤", "o\u0308"),
    fc.stringMatching(/^[G-Z]{5,9}$/),
  )
  .map((parts) => parts.join(""));
const figure = fc.integer({ min: 100_000_000, max: 999_999_999 });

/** A signal with a name at every place that takes text, and a figure at every place that takes a number. */
const marked = fc
  .record({ name: canary, other: canary, figure, form: fc.nat({ max: 5 }) })
  .chain(({ name, other, figure, form }) => {
    const host = fc.constantFrom(
      `${other}.example`,
      `${other}.github.io`,
      `${other}.atlassian.net`,
      "docs.google.com",
      "localhost:3000",
      "10.0.0.7",
    );
    const url = fc
      .tuple(
        fc.constantFrom(
          "https://",
          "blob:https://",
          "ftp://",
          "data:text/csv,",
          "file:///",
          `https://${name}:${other}@`,
        ),
        host,
      )
      .map(
        ([scheme, at]) =>
          `${scheme}${at}/spreadsheets/d/${name}/${other}?q=${name}&n=${figure}#${encodeURIComponent(other)}`,
      );
    const path = [
      `/home/${other}/${name}.csv`,
      `C:\\Users\\${other}\\${name}.${other}`,
      `file:///Users/${encodeURIComponent(other)}/${encodeURIComponent(name)}`,
      `\\\\${other}\\share\\${name} (1).xlsx`,
      `${name}.${other}`,
      `~/${other}/.${name}`,
    ][form];
    const signal = fc.record(
      {
        atMs: fc.constant(1_794_816_000_123),
        utcOffsetMinutes: fc.constant(60),
        surface: fc.constantFrom(...surfaces),
        operation: fc.constantFrom(...operations),
        cause: fc.constantFrom(...causes),
        tool: fc.constantFrom(...tools, name),
        file: fc.constantFrom(
          { path, bytes: figure, modifiedMs: figure * 1000 },
          { name: `${name}.${other}`, bytes: figure, title: name },
        ),
        from: fc.constant([`${name}.csv`, `/home/${other}/${name}`, other]),
        place: fc.oneof(
          url.map((text) => ({ kind: "site", url: text })),
          fc.constant({ kind: "workspace", folder: `/home/${other}` }),
        ),
        target: url,
        activeSeconds: fc.constant(figure),
        count: fc.constant(figure),
        title: fc.constant(name),
        [other]: fc.constant(name),
      },
      { requiredKeys: ["atMs", "utcOffsetMinutes", "surface", "operation", "cause"] },
    );
    return fc.record({ signal, names: fc.constant([name, other, `${figure}`]) });
  });
const policy = buildPolicy({ recordsOutsideWorkspaces: true });

const answerSchema = v.object({ ok: v.boolean(), value: v.optional(v.object({ event: v.unknown() })) });

/** What the door answers to anything at all. */
const ask = (signal: unknown, rules = policy) =>
  v.parse(answerSchema, Reflect.apply(filterSignal, undefined, [signal, rules, testTokenKey]));

test("no name, host, path or figure can be read from an event, wherever in the signal it stood", () => {
  let passedCount = 0;
  fc.assert(
    fc.property(marked, ({ signal, names }) => {
      const { ok, value } = ask(signal);
      passedCount += ok ? 1 : 0;
      expect(findLeaks(JSON.stringify(value?.event ?? null), names)).toEqual([]);
    }),
    { numRuns: 4000 },
  );
  expect(passedCount).toBeGreaterThan(2000);
});

test("each form of a leak would be found", () => {
  for (const { form, text } of leakForms("Jane Döe")) {
    expect(findLeaks(`{"x":"${text.toUpperCase()}"}`, ["Jane Döe"])).toContain(form);
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
      expect(() => ask(signal, buildPolicy(rules))).not.toThrow();
    }),
    { numRuns: 4000 },
  );
});
