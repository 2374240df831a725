import { expect, test } from "vitest";
import { testTokenKey } from "../testing/index.ts";
import { serviceOfUrl } from "../catalogue/index.ts";
import { placeOfService, placeOfSite } from "./place-of-site.ts";

const place = (url: string) => placeOfSite(url, testTokenKey)?.place;
const token: unknown = expect.stringMatching(/^[0-9a-f]{32}$/);

test.each([
  ["https://docs.google.com/spreadsheets/d/1", "google-sheets"],
  ["blob:https://docs.google.com/spreadsheets/", "google-sheets"],
  ["view-source:https://ads.tiktok.com/x", "tiktok-ads"],
  ["https://jane-doe.atlassian.net/", "jira"],
])("%s is said in clear as %s", (url, id) => {
  expect(place(url)).toBe(id);
});

test.each([
  "https://jane-doe.github.io/",
  "https://jane-doe.vercel.app/",
  "https://example.com/",
  "http://localhost:3000/",
  "http://192.168.1.10/",
  "http://[::1]:8080/",
  "http://nas/",
  "https://mail.acme.internal/",
  "ftp://deploy:secret@ftp.example.com/x",
  "https://例え.jp/",
  "blob:https://example.com/0b9d7a52-6a1c-4a5e-9d55-0d2f6a3a9c11",
])("%s is a token", (url) => {
  expect(place(url)).toEqual(token);
});

test.each([
  "file:///home/jane/a.csv",
  "data:text/csv;base64,amFuZQ==",
  "about:blank",
  "chrome-extension://abcdefghijklmnop/popup.html",
  "moz-extension://0b9d7a52/popup.html",
  "javascript:alert(1)",
  "blob:null/0b9d7a52",
  "mailto:jane@example.com",
  "https://",
  "",
])("%s is no place", (url) => {
  expect(place(url)).toBeUndefined();
});

test("page, user, query and www. make no other place; the port and the subdomain do", () => {
  const same = [
    "https://example.com/",
    "https://jane:pw@www.example.com/a?b#c",
    "HTTP://EXAMPLE.com./x",
    "https://example.com:443",
  ];
  expect(new Set(same.map(place)).size).toBe(1);
  const others = ["https://example.com:8443/", "https://a.example.com/"];
  expect(new Set([...same, ...others].map(place)).size).toBe(3);
});

test("an address of megabytes costs no more than its beginning", () => {
  expect(place(`https://example.com/?${"x".repeat(5_000_000)}`)).toBe(place("https://example.com/"));
  expect(place(`data:text/csv,${"x".repeat(5_000_000)}`)).toBeUndefined();
});

test("a service that says too much of a person is a token like any unknown site", () => {
  const site = { host: "ads.tiktok.com", port: "", path: "/" };
  const service = serviceOfUrl("https://ads.tiktok.com/");
  if (!service) throw new Error("the catalogue has lost its first entry");
  expect(placeOfService(service, site, testTokenKey)).toEqual({ place: "tiktok-ads" });
  expect(placeOfService({ ...service, isSensitive: true }, site, testTokenKey)).toEqual({
    place: token,
    label: { token, text: "ads.tiktok.com" },
  });
});
