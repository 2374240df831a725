import { expect, test } from "vitest";
import { serviceOfUrl } from "./service-of-url.ts";

test.each([
  ["https://ads.tiktok.com/i18n/reporting?aadvid=7", "tiktok-ads"],
  ["https://docs.google.com/spreadsheets/d/abc/edit#gid=0", "google-sheets"],
  ["https://docs.google.com/document/d/abc", "google-docs"],
  ["https://www.dropbox.com/home", "dropbox"],
  ["https://DROPBOX.com./home", "dropbox"],
  ["https://acme.atlassian.net/browse/SEC-1", "jira"],
  ["https://acme.atlassian.net/wiki/spaces/X", "confluence"],
  ["https://a.b.myshopify.com/admin", "shopify"],
  ["https://any.example/wp-admin/upload.php", "wordpress"],
])("%s is %s", (url, id) => {
  expect(serviceOfUrl(url)?.id).toBe(id);
});

test.each([
  "https://docs.google.com/unknown",
  "https://docs.google.com/spreadsheetsx/d/abc",
  "https://evil-dropbox.com/",
  "https://dropbox.com.evil.example/",
  "https://atlassian.net/",
  "https://jane-doe.github.io/",
  "ftp://dropbox.com/x",
  "file:///dropbox.com/x",
  "not an address",
  "",
])("%s is of no service", (url) => {
  expect(serviceOfUrl(url)).toBeUndefined();
});
