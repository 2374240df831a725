import { afterAll, beforeAll, expect, test } from "vitest";
import { accept, pastePicture, switchUploadsOn } from "./person.ts";
import { openScene, type Scene } from "./scene.ts";

// Firefox's driver has no clipboard.

let scene: Scene;
beforeAll(async () => {
  scene = await openScene("chrome");
  await accept(scene.own);
  await switchUploadsOn(scene.launched, scene.sheet);
});
afterAll(() => scene?.close());

test("a pasted picture is uploaded where the page takes it, and nothing where it falls flat", async () => {
  await pastePicture(scene.sheet, "#words-only");
  const fresh = await scene.eventsOf(1, () => pastePicture(scene.sheet, "#paste"));
  expect(fresh).toMatchObject([{ operation: "upload", place: "google-sheets", ext: "png", tool: "paste" }]);
  expect(await scene.events()).toHaveLength(1);
});
