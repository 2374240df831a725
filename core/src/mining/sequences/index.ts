export * from "./mine-sequences.ts";
export * from "./sequence-database.ts";
export * from "./sequence-reader.ts";
