import { expect, test } from "vitest";
import { isListedHost } from "./site-rules.ts";

test.each([
  ["example.com", ["example.com"], true],
  ["a.b.example.com", ["example.com"], true],
  ["example.com", ["*.example.com"], false],
  ["a.example.com", ["*.example.com"], true],
  ["badexample.com", ["example.com", "*.example.com"], false],
  ["example.com.evil.net", ["example.com"], false],
  ["example.com", [" https://WWW.Example.com/page?x "], true],
  ["xn--r8jz45g.jp", ["例え.jp"], true],
  ["localhost", ["localhost:3000"], true],
  ["192.168.1.10", ["192.168.1.10"], true],
  ["example.com", [], false],
  ["a.example.com", ["https://*.example.com/*"], true],
  ["example.com", ["*://*.example.com/*"], true],
  ["a.example.com", ["*://a.example.com/*"], true],
  ["a.example.com", [".example.com"], true],
  ["example.com", [".example.com"], true],
  ["badexample.com", [".example.com", "*://*.example.com/*"], false],
  ["example.com", ["*://*/*"], true],
  ["example.com", ["*"], true],
  ["example.com", ["", ".", "*."], false],
])("%s against %j: %s", (host, patterns, isListed) => {
  expect(isListedHost(host, patterns)).toBe(isListed);
});
