import { expect, test } from "vitest";
import { isSyncDue } from "./sync-rounds.ts";

const looks = Array.from({ length: 11 }, (_, look) => look);
const dueLooks = (failures: number, waiting: number) => looks.filter((look) => isSyncDue({ look, failures, waiting }));

test("an editor syncs at each look at which an event waits, and every five minutes without; so also while the server is away", () => {
  expect(dueLooks(0, 1)).toEqual(looks);
  expect(dueLooks(0, 0)).toEqual([0, 5, 10]);
  expect(dueLooks(1, 1)).toEqual([0, 5, 10]);
});
