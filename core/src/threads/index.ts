export * from "./thread.ts";
