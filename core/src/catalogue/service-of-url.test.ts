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
  ["https://us-east-1.console.aws.amazon.com/s3/buckets/reports", "aws-s3"],
  ["https://any.example/wp-admin/upload.php", "wordpress"],
  ["https://cloud.any.example/index.php/apps/files/files?dir=/", "nextcloud"],
  ["https://www.google.com/adsense/new/u/0/pub-1/reporting", "google-adsense"],
  ["https://play.google.com/console/u/0/developers", "google-play-console"],
  ["https://shop.squarespace.com/config/commerce/orders", "squarespace"],
])("%s is %s", (url, id) => {
  expect(serviceOfUrl(url)?.id).toBe(id);
});

test.each([
  "https://docs.google.com/unknown",
  "https://www.google.com/search?q=adsense",
  "https://play.google.com/store/apps",
  "https://cloud.any.example/apps/filesystem",
  "https://someone.substack.com/p/a-post",
  "https://docs.google.com/spreadsheetsx/d/abc",
  "https://evil-dropbox.com/",
  "https://dropbox.com.evil.example/",
  "https://atlassian.net/",
  "https://jane-doe.github.io/",
  "https://us-east-1.console.aws.amazon.com/ec2/home",
  "https://reports-of-someone.s3.amazonaws.com/report.csv",
  "https://some-shop.myshopify.com/products/mug",
  "https://euc-word-edit.officeapps.live.com/we/wordeditorframe.aspx",
  "ftp://dropbox.com/x",
  "file:///dropbox.com/x",
  "not an address",
  "",
])("%s is of no service", (url) => {
  expect(serviceOfUrl(url)).toBeUndefined();
});
