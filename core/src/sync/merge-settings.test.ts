import fc from "fast-check";
import { expect, test } from "vitest";
import { operations } from "../events/index.ts";
import { areSameRules, areSameSettings, mergeSettings, type SharedSettings } from "./merge-settings.ts";

const sites = fc.uniqueArray(fc.constantFrom("a.example", "b.example", "c.example", "d.example"));
const shared: fc.Arbitrary<SharedSettings> = fc.record({
  settings: fc.record({
    recording: fc.record({ browser: fc.boolean(), vscode: fc.boolean() }),
    pausedUntil: fc.nat(3),
    deniedOperations: fc.uniqueArray(fc.constantFrom(...operations)),
    outsideWorkspaces: fc.boolean(),
    retentionDays: fc.integer({ min: 1, max: 4 }),
    suggestionsPerDay: fc.nat(3),
    quietHours: fc.record({ from: fc.nat(2), to: fc.nat(2) }),
  }),
  rules: fc.record(
    { ignoredFiles: sites, deniedSites: sites, allowedSites: sites },
    { requiredKeys: ["ignoredFiles", "deniedSites"] },
  ),
});

const areSame = (left: SharedSettings, right: SharedSettings) =>
  areSameSettings(left.settings, right.settings) && areSameRules(left.rules, right.rules);

/** Lists in one order: two devices may hold one and the same rules in another. */
function inOrder({ settings, rules }: SharedSettings): SharedSettings {
  const { ignoredFiles, deniedSites, allowedSites } = rules;
  return {
    settings: { ...settings, deniedOperations: settings.deniedOperations.toSorted() },
    rules: {
      ignoredFiles: ignoredFiles.toSorted(),
      deniedSites: deniedSites.toSorted(),
      ...(allowedSites === undefined ? {} : { allowedSites: allowedSites.toSorted() }),
    },
  };
}

test("what one side alone changed holds whole", () => {
  fc.assert(
    fc.property(shared, shared, (base, changed) => {
      expect(areSame(mergeSettings({ own: changed, theirs: base, base }), changed)).toBe(true);
      expect(areSame(mergeSettings({ own: base, theirs: changed, base }), changed)).toBe(true);
    }),
  );
});

test("both devices come to the same, whichever hears of the other first", () => {
  fc.assert(
    fc.property(shared, shared, shared, (base, one, other) => {
      const there = inOrder(mergeSettings({ own: one, theirs: other, base }));
      const back = inOrder(mergeSettings({ own: other, theirs: one, base }));
      expect(areSame(there, back)).toBe(true);
    }),
  );
});

test("a denial that either side added holds, and what was merged once stays as it is", () => {
  fc.assert(
    fc.property(shared, shared, shared, (base, own, theirs) => {
      const merged = mergeSettings({ own, theirs, base });
      const added = [...own.rules.deniedSites, ...theirs.rules.deniedSites].filter(
        (site) => !base.rules.deniedSites.includes(site),
      );
      expect(merged.rules.deniedSites).toEqual(expect.arrayContaining(added));
      expect(areSame(mergeSettings({ own: merged, theirs, base: theirs }), merged)).toBe(true);
    }),
  );
});
