import { createLuck } from "@floyo/core/testing";
import type { Attack } from "./attack.ts";
import type { Happening } from "./stolen-rows.ts";

const pairs = 10;
const weeks = 5;
const startMs = Date.UTC(2026, 9, 19, 8);
const dayMs = 86_400_000;

/** Pairs of colleagues: one hands a file over once a week, the other fetches it within a minute and a half. */
function recordColleagues(): Happening[] {
  const luck = createLuck(1);
  const happenings: Happening[] = [];
  const drive = { kind: "site", url: "https://drive.google.com/drive/my-drive" } as const;
  for (let pair = 0; pair < pairs; pair++) {
    for (let week = 0; week < weeks; week++) {
      const atMs = startMs + week * 7 * dayMs + luck.upTo(8 * 3600) * 1000;
      const name = `minutes-${pair}-${week}.xlsx`;
      const base = { utcOffsetMinutes: 60, surface: "browser", cause: "user", place: drive } as const;
      const file = { name, bytes: 20_000 + luck.upTo(40_000) };
      const later = atMs + 20_000 + luck.upTo(70) * 1000;
      happenings.push(
        { name, person: `giver ${pair}`, signal: { ...base, atMs, operation: "upload", tool: "form", file } },
        {
          name,
          person: `taker ${pair}`,
          signal: { ...base, atMs: later, operation: "download", tool: "download", file },
        },
      );
    }
  }
  return happenings.toSorted((a, b) => a.signal.atMs - b.signal.atMs);
}

export const linkPeople: Attack = {
  tries: "link colleagues who hand files to each other, by equal times, sizes and services",
  against:
    "nothing: two who do the same within a minute and a half, week after week, are linked; not under their names",
  run: (keep) => {
    const colleagues = recordColleagues();
    const rows = keep(colleagues);
    const counts = new Map<string, number>();
    for (const giver of rows.filter(({ operation }) => operation === "upload")) {
      const takers = rows.filter((one) => one.operation === "download" && one.at > giver.at && one.at <= giver.at + 90);
      for (const { person, size } of takers) {
        const key = `${giver.person} ${person}`;
        if (size === giver.size) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    return { learned: [...counts.values()].filter((count) => count >= weeks - 1).length, of: pairs };
  },
};
