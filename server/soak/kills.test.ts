import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { surviveKills, victims } from "./kills.ts";

const kills = 20;
const nothing = { lost: [], missing: [], surplus: [], odd: [], bugs: [] };

test.each(victims)(
  "two devices send while the %s is killed twenty times: what was acknowledged is there, all is there once, and they drain",
  async (victim) => {
    const seed = randomInt(2 ** 31);
    const { acknowledged, ...sum } = await surviveKills(victim, kills, seed);
    expect(sum, `seed ${seed}`).toEqual(nothing);
    expect(acknowledged).toBeGreaterThan(kills);
  },
);
