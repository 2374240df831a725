import type { Attack } from "./attack.ts";

const privateSites = /gusto|bank|clinic|registry/;

export const readPrivateSites: Attack = {
  tries: "read which sites of pay, bank, clinic and office the person uses",
  against: "only services of the catalogue are said in clear, and of these none that says too much",
  run: (keep, month) => {
    const learned = keep(month).filter(({ place }) => privateSites.test(place ?? "")).length;
    const visits = month.filter(({ signal }) => signal.place?.kind === "site" && privateSites.test(signal.place.url));
    return { learned, of: visits.length };
  },
};
