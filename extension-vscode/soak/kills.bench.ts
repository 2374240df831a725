import { randomInt } from "node:crypto";
import process from "node:process";
import { surviveKills } from "./kills.ts";
import { works } from "./works.ts";

// The extension host is killed a hundred times in each of its works, and what was lost by it.

const kills = 100;

for (const work of works) {
  const seed = randomInt(2 ** 31);
  const { acknowledged, broken } = await surviveKills(work, kills, seed);
  process.stdout.write(
    `${kills} kills while ${work}, ${acknowledged} acknowledged events, seed ${seed}: ${broken.length} broken promises\n`,
  );
  for (const line of broken) process.stdout.write(`${line}\n`);
  if (broken.length > 0) process.exitCode = 1;
}
