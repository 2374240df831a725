import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { surviveKills } from "./kills.ts";
import { works } from "./works.ts";

const kills = 20;

test.concurrent.each(works)(
  "a host that is killed while it is %s, twenty times: what was acknowledged is there, all is there once, no number is missing",
  async (work) => {
    const seed = randomInt(2 ** 31);
    const { acknowledged, broken } = await surviveKills(work, kills, seed);
    expect(broken, `seed ${seed}`).toEqual([]);
    expect(acknowledged).toBeGreaterThan(kills);
  },
);
