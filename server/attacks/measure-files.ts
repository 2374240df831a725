import type { Attack } from "./attack.ts";

export const measureFiles: Attack = {
  tries: "find a file by its exact length and kind, which are known from elsewhere",
  against: "lengths in powers of four; the exact one only as a keyed token",
  run: (keep, month) => {
    const rows = keep(month);
    const sizes = new Map(month.map(({ signal, name }) => [name, signal.file?.bytes ?? 0] as const));
    const found = [...sizes].filter(([name, bytes]) => {
      const bucket = 4 ** Math.floor(Math.log2(bytes) / 2);
      const candidates = rows.filter(
        ({ size, ext }) => name.endsWith(`.${ext}`) && (size === bytes || size === bucket),
      );
      const files = new Set(candidates.map(({ file }) => file));
      return files.size === 1;
    });
    return { learned: found.length, of: sizes.size };
  },
};
