import { expect, test } from "vitest";
import { deliverHandOver } from "./deliver-hand-over.ts";
import type { HandOver } from "./handed-files.ts";

const handOver: HandOver = { atMs: 1, tool: "drop", files: [], count: 30 };

async function countTries(answers: unknown[]): Promise<number> {
  let tries = 0;
  const sendMessage = async () => {
    tries += 1;
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  await deliverHandOver(handOver, { sendMessage, wait: async () => undefined });
  return tries;
}

test("a hand-over is told once when the worker says that it is kept", async () => {
  expect(await countTries([true])).toBe(1);
});

test("it is told again when the worker died or could not keep it", async () => {
  expect(await countTries([new Error("the message channel closed"), undefined, false, true])).toBe(4);
});

test("a page does not go on for ever", async () => {
  expect(await countTries([])).toBe(5);
});
