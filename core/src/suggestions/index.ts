export * from "./suggestion.ts";
