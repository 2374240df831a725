// What the stories across the packages need to be a person at a browser.
export * from "./launch.ts";
export * from "./person.ts";
export * from "./reader.ts";
export { openScene, type Scene } from "./scene.ts";
export { type Site, startSite } from "./site/start-site.ts";
export { stopWorker } from "./stop-worker.ts";
export { readStored } from "./stored.ts";
export * from "./take-picture.ts";
