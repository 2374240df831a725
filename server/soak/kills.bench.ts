import { randomInt } from "node:crypto";
import process from "node:process";
import { surviveKills, victims } from "./kills.ts";

// Server and database are killed a hundred times each while two devices send, and what was lost by it.

const kills = 100;

for (const victim of victims) {
  const seed = randomInt(2 ** 31);
  const { acknowledged, ...sum } = await surviveKills(victim, kills, seed);
  const faults = Object.entries(sum).flatMap(([kind, found]) =>
    found.length === 0 ? [] : [`${kind}: ${found.join()}`],
  );
  process.stdout.write(
    `${kills} kills of the ${victim}, ${acknowledged} acknowledged events, seed ${seed}: ${faults.length} broken promises\n`,
  );
  for (const line of faults) process.stdout.write(`${line}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
