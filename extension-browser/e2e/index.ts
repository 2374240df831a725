// What the story across the packages needs to be a person at a browser.
export * from "./launch.ts";
export * from "./person.ts";
export * from "./reader.ts";
export { type Site, startSite } from "./site/start-site.ts";
export * from "./take-picture.ts";
