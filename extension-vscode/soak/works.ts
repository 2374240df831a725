/** What a host does when it is killed. */
export const works = ["appending", "flushing", "compacting"] as const;
export type Work = (typeof works)[number];
export const isWork = (text: string): text is Work => works.some((work) => work === text);

/** Seconds UTC: what is older is forgotten by a host that compacts. */
export const forgottenBefore = 1_794_816_000;
