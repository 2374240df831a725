import { devicePurposes } from "@floyo/core/settings";
import { expect, test } from "vitest";
import { createReceipt } from "./create-receipt.ts";

// Other words are another version: the yes to the old ones then no longer holds.
test("each receipt names the words that ask for its own purpose, and these are unchanged", () => {
  const receipts = devicePurposes.map((purpose) => createReceipt({ purpose, granted: false, nowSeconds: 5 }));
  expect(receipts.map(({ purpose, textVersion, textHash }) => [purpose, textVersion, textHash])).toEqual([
    ["recording", 2, "dffa4a5faaff8c570278dee40e8156dcb0bca5cff8767c76a7a920b6869ab5bb"],
    ["outside-workspaces", 2, "dffa4a5faaff8c570278dee40e8156dcb0bca5cff8767c76a7a920b6869ab5bb"],
    ["sync", 2, "5e29d92075136a2369c2950f1d098668957a2b925d0011bc760f2120aad63678"],
    ["sync-despite-telemetry-off", 1, "701474ce2c9fc4cd6b99b68c6a3c7788f656835f610f1f5afbf392a1d83920df"],
  ]);
});
