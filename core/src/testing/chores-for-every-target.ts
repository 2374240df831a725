import type { Activity } from "../mining/index.ts";
import { reportSteps } from "./build-routine.ts";

/** Chores that are together offered every target that an automation can be written for. */
export const choresForEveryTarget: readonly (readonly Activity[])[] = [
  reportSteps,
  [
    { operation: "download", place: "stripe", ext: "csv" },
    { operation: "upload", place: "google-sheets", ext: "csv" },
  ],
  [{ operation: "download", place: "meta-ads", ext: "csv" }],
  [
    { operation: "download", place: "canva", ext: "pdf" },
    { operation: "upload", place: "wordpress", ext: "pdf" },
  ],
];
