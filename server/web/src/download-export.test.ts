import { expect, test } from "vitest";
import { createDownload } from "./download-export.ts";

const signedIn = async () => "token";
const answer = { ok: true, status: 200, blob: async () => new Blob(["{}"]) };

test("the file comes from its address, with the token", async () => {
  const asked: unknown[] = [];
  const download = createDownload(signedIn, async (url, { headers }) => {
    asked.push([url, headers]);
    return answer;
  });
  const outcome = await download("csv");
  expect(outcome.kind === "answered" && (await outcome.answer.text())).toBe("{}");
  expect(asked).toEqual([["/functions/v1/api/export/events.csv", { authorization: "Bearer token" }]]);
});

test("a refusal keeps its status, and signed out nothing is asked", async () => {
  const refused = createDownload(signedIn, async () => ({ ...answer, ok: false, status: 503 }));
  expect(await refused("json")).toEqual({ kind: "status", status: 503 });
  const unasked = () => Promise.reject(new Error("asked"));
  expect(await createDownload(async () => undefined, unasked)("json")).toEqual({ kind: "status", status: 401 });
});

test("no answer and half a file are the same: nothing is saved", async () => {
  const noConnection = { kind: "unreachable", reason: "no-connection" };
  const broken = () => Promise.reject(new TypeError("network error"));
  expect(await createDownload(signedIn, broken)("json")).toEqual(noConnection);
  expect(await createDownload(signedIn, async () => ({ ...answer, blob: broken }))("json")).toEqual(noConnection);
});
