import fc from "fast-check";
import { expect, test } from "vitest";
import { buildReceipt } from "../testing/index.ts";
import { consentedSince, consentTextVersions, readConsent, type ConsentReceipt } from "./consent.ts";

const today = consentTextVersions.browser.recording;
const old = { textVersion: today - 1 };
const no = { granted: false };

test.each<[string, readonly Partial<ConsentReceipt>[], ReturnType<typeof readConsent>]>([
  ["nobody was asked", [], { state: "unasked" }],
  ["a no is a no", [no], { state: "refused" }],
  ["a no to older words is still a no: nobody is asked at each new version", [{ ...no, ...old }], { state: "refused" }],
  ["a yes to today's words holds", [{ at: 5 }], { state: "given", since: 5 }],
  ["a yes to older words does not", [old], { state: "outdated" }],
  ["nor one to newer words, after a downgrade", [{ textVersion: today + 1 }], { state: "outdated" }],
  ["a yes to the new words holds from then on, not from the old one on", [{ ...old, at: 5 }, { at: 9 }], given(9)],
  ["said twice, it holds from the first time on", [{ at: 5 }, { at: 9 }], given(5)],
  ["a withdrawal of it is no call for a question", [{ at: 5 }, no, { ...no, ...old }], { state: "refused" }],
  ["a yes after a withdrawal starts anew", [{ at: 5 }, no, { at: 9 }], given(9)],
  ["what another surface was told says nothing here", [{ surface: "vscode" }], { state: "unasked" }],
  ["nor does a yes to something else", [{ purpose: "sync" }], { state: "unasked" }],
])("%s", (_, answers, expected) => {
  expect(readConsent(answers.map(buildReceipt), "recording", "browser")).toEqual(expected);
});

test("no surface consents to what it never asks", () => {
  const receipts = [buildReceipt({ surface: "web" }), buildReceipt({ purpose: "outside-workspaces" })];
  expect(consentedSince(receipts, "recording", "web")).toBeUndefined();
  expect(consentedSince(receipts, "outside-workspaces", "browser")).toBeUndefined();
});

test("whatever came before, after a no nothing holds, and after a yes to today's words it does", () => {
  const receipt = fc.record({
    granted: fc.boolean(),
    textVersion: fc.integer({ min: 1, max: today + 1 }),
    at: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(receipt), (answers) => {
      const receipts = answers.map(buildReceipt);
      const after = (last: Partial<ConsentReceipt>) =>
        readConsent([...receipts, buildReceipt(last)], "recording", "browser").state;
      expect([after(no), after({})]).toEqual(["refused", "given"]);
    }),
  );
});

function given(since: number) {
  return { state: "given", since } as const;
}
