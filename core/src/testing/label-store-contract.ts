import { describe, expect, test } from "vitest";
import type { LabelStore } from "../privacy/index.ts";
import { testTokenKey } from "./test-token-key.ts";

/** Opens the labels of one storage, again and again; two that are open are two windows. */
type OpenLabels = () => LabelStore;

const nameToLabel = (text: string) => ({ token: testTokenKey.token("file", text), text });
const report = nameToLabel("report.csv");
const final = nameToLabel("final.csv");
const invoice = nameToLabel("invoice.csv");
const tokens = [report, final, invoice].map(({ token }) => token);

/** The contract of the port `LabelStore`: every adapter calls this in its own test with a storage of its own for each. */
export function describeLabelStore(name: string, createStorage: () => OpenLabels): void {
  const readNames = async (labels: LabelStore) => [...(await labels.read(tokens)).values()].toSorted();

  describe(`label store: ${name}`, () => {
    test("a name is read by its token, also after a restart; an unknown token has none", async () => {
      const open = createStorage();
      await open().remember([report]);
      expect(await open().read(tokens)).toEqual(new Map([[report.token, report.text]]));
    });

    test("only what is to be kept is left, also after a restart; what went can come again", async () => {
      const open = createStorage();
      const labels = open();
      await labels.remember([report, final]);
      await labels.remember([invoice]);
      await labels.keepOnly(new Set([final.token, invoice.token]));
      for (const opened of [labels, open()]) expect(await readNames(opened)).toEqual(["final.csv", "invoice.csv"]);
      await labels.remember([report]);
      expect(await readNames(open())).toHaveLength(3);
    });

    test("what one window removed no other one brings back, and what another wrote is not taken along", async () => {
      const open = createStorage();
      const [one, other] = [open(), open()];
      await one.remember([report, final]);
      expect(await readNames(other)).toHaveLength(2);
      await one.keepOnly(new Set([final.token]));
      await one.remember([invoice]);
      await other.keepOnly(new Set(tokens));
      expect(await readNames(open())).toEqual(["final.csv", "invoice.csv"]);
      await other.remember([report]);
      expect(await readNames(open())).toHaveLength(3);
    });

    test("of an empty store nothing is to be kept", async () => {
      const labels = createStorage()();
      await labels.keepOnly(new Set(tokens));
      expect(await readNames(labels)).toEqual([]);
    });

    test("erased, no name is left; new ones are remembered", async () => {
      const open = createStorage();
      const labels = open();
      await labels.remember([report]);
      await labels.erase();
      for (const opened of [labels, open()]) expect(await readNames(opened)).toEqual([]);
      await labels.remember([final]);
      expect(await readNames(open())).toEqual(["final.csv"]);
    });
  });
}
