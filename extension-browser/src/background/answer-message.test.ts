import fc from "fast-check";
import { expect, test } from "vitest";
import type { Signal } from "@floyo/core/privacy";
import { success } from "@floyo/core/result";
import type { PageRequest } from "../messages.ts";
import type { Sender } from "../platform/browser-api.ts";
import { createMessageListener } from "./answer-message.ts";

const ownOrigin = "chrome-extension://floyo";
const sheet = "https://docs.google.com/spreadsheets/d/1/edit";
const ownPage: Sender = { url: `${ownOrigin}/popup.html`, tabUrl: undefined, isTab: false, isPrivate: false };
const site: Sender = { url: sheet, tabUrl: sheet, isTab: true, isPrivate: false };

function createScene() {
  const recorded: Signal[] = [];
  const requests: PageRequest[] = [];
  const listener = createMessageListener({
    ownOrigin,
    record: async (signal) => {
      recorded.push(signal);
      return "kept";
    },
    answerPage: async (request) => {
      requests.push(request);
      return success(undefined);
    },
    isGrantedSite: async (url) => new URL(url).host === "docs.google.com",
  });
  return { listener, recorded, requests };
}

const file = { name: "report.csv", bytes: 12, modifiedMs: 5 };
const handed = { kind: "files-handed", handOver: { atMs: 9, tool: "drop", files: [file], count: 1 } };

test("files handed over on a granted site are uploads to the document in its tab", async () => {
  const { listener, recorded } = createScene();
  expect(await listener(handed, { ...site, url: "https://docs.google.com/picker" })).toBe(true);
  expect(recorded).toMatchObject([{ operation: "upload", target: sheet, file, isPrivate: false }]);
});

test("on a site that is not granted they are none", async () => {
  const { listener, recorded } = createScene();
  await listener(handed, { ...site, url: "https://elsewhere.example/", tabUrl: "https://elsewhere.example/" });
  expect(recorded).toEqual([]);
});

test("a script on a site may ask for nothing that our own pages may", () => {
  const { listener, requests } = createScene();
  for (const kind of ["read-popup", "sync-now", "resume"]) expect(listener({ kind }, site)).toBeUndefined();
  expect(requests).toEqual([]);
});

test("many files at once are one signal that says how many", async () => {
  const { listener, recorded } = createScene();
  await listener({ ...handed, handOver: { ...handed.handOver, files: [], count: 300 } }, site);
  expect(recorded).toMatchObject([{ count: 300 }]);
});

test("whatever a page or a site sends that is no message of ours, nothing happens", () => {
  const { listener, recorded, requests } = createScene();
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(ownPage, site), (message, sender) => {
      expect(listener(message, sender)).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
  expect([recorded, requests]).toEqual([[], []]);
});

test("a message of ours with a field too many is none", () => {
  const { listener, requests } = createScene();
  expect(listener({ kind: "sync-now", really: true }, ownPage)).toBeUndefined();
  expect(requests).toEqual([]);
});
