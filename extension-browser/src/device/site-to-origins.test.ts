import { expect, test } from "vitest";
import { siteToOrigins } from "./site-to-origins.ts";

test.each([
  ["https://docs.google.com/spreadsheets/d/1/edit?x=1", "https://docs.google.com/*"],
  ["http://127.0.0.1:3569/", "http://127.0.0.1/*"],
])("of %s the browser is asked for %s", (url, origin) => {
  expect(siteToOrigins(url)).toEqual([origin]);
});

test.each([
  "about:blank",
  "chrome://settings",
  "file:///etc/hosts",
  "https://not%20a%20host!!",
  "https://*.example",
  "",
])("%s is no site, and the browser is asked for nothing", (url) => {
  expect(siteToOrigins(url)).toBeUndefined();
});
