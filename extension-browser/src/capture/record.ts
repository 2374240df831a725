import type { Signal } from "@floyo/core/privacy";

/** `kept`: on disk now or before. `dropped`: the door refused it. `failed`: the disk did; say it again later. */
export type Recorded = "kept" | "dropped" | "failed";

/** What a source hands its signals to: the door, then the log. */
export type Record = (signal: Signal) => Promise<Recorded>;
