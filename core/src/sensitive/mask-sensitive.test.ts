import fc from "fast-check";
import { expect, test } from "vitest";
import { findSensitive } from "./find-sensitive.ts";
import { maskSensitive } from "./mask-sensitive.ts";

const mask = (text: string): string => maskSensitive(text).text;

// No whole key stands in this file: the services that look for keys in code would find it.
const letters = "a8Fk2LmQ9xZr4TbW7cYvN3pHs6JdE1gU5oRi0";

test.each([
  ["jane.doe@example.com.csv", "{e-mail address}.csv"],
  ["?user=jane%40example.com&page=2", "?user={e-mail address}&page=2"],
  ["call +49 30 1234567, (415) 555-2671 or 01 23 45 67 89", "call {phone number}, {phone number} or {phone number}"],
  ["DE89 3704 0044 0532 0130 00.pdf", "{bank account}.pdf"],
  ["card_4111111111111111.pdf, 4111 1111 1111 1111", "card_{card number}.pdf, {card number}"],
  [
    "SSN 123-45-6789, CPF 111.444.777-35, DNI 12345678Z",
    "SSN {identity number}, CPF {identity number}, DNI {identity number}",
  ],
  ["/home/jane/report.csv C:\\Users\\Jane Doe\\a.csv", "/home/{user name}/report.csv C:\\Users\\{user name}\\a.csv"],
  [`ghp_${letters}.txt`, "{access key}.txt"],
  [`backup-${letters}-2026.zip`, "backup-{access token}-2026.zip"],
  ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmVk next", "{access token} next"],
  ["postgres://jane:hunter2@db.example.com/shop", "postgres://jane:{password}@db.example.com/shop"],
  ["password: \"hunter22\", api_key = 'abc123def456'", "password: \"{secret}\", api_key = '{secret}'"],
  ["https://a.example/x?token=abcd1234efgh&page=2#top", "https://a.example/x?token={secret}&page=2#top"],
  ["Authorization: Bearer abcd1234efgh", "Authorization: Bearer {secret}"],
  [`-----BEGIN PRIVATE KEY-----\n${letters}\n-----END PRIVATE KEY-----\nrest`, "{private key}\nrest"],
])("what should not be shown is masked: %s", (text, masked) => {
  expect(mask(text)).toBe(masked);
});

test.each([
  "icon@2x.png lodash@4.17.21 git@github.com:floyo/floyo.git",
  "report_{date}.csv 2026-11-16 14:30:05 20261116T143005Z",
  "Every Monday: TikTok Ads Manager report → Google Sheets",
  "550e8400-e29b-41d4-a716-446655440000 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
  "ISBN 978-3-16-148410-0, order 1234567890, 192.168.100.200, DE89 3704 0044 0532 0130 01",
  "card 4111111111111112",
  "const token = await readToken(user.password); // the password: the one you chose",
  "password=${PASSWORD} secret: {{secret}} token=<your token>",
  "token_count: 5000, primary_key = 'invoice_id', ?next_page_token=abc123def456",
  "BudgetReportFinalDraftForTheQuarter2026-Q4-ACMECorp-v2.xlsx",
  '"integrity": "sha512-q0b1Vf8sR2Lk+T/9xYzWc3DnE5aGhJ7uM4oPiBtNvQ=="',
  "-----BEGIN PRIVATE KEY-----\n***\n-----END PRIVATE KEY-----",
])("what only looks like it stands as it is: %s", (text) => {
  expect(mask(text)).toBe(text);
});

/** Texts in which rules begin, meet and overlap. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "a@b.de",
        "password=",
        "://",
        ":",
        "@",
        " ",
        "4111 ",
        "1111",
        "eyJ",
        ".",
        "ghp_",
        letters,
        "DE89",
        '"',
        "/home/",
        "{",
        "}",
        "-",
      ),
      fc.string({ unit: "grapheme", maxLength: 5 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

test("findings lie in the text, in order and apart, and none is empty", () => {
  fc.assert(
    fc.property(texts, (text) => {
      let before = 0;
      for (const { start, end } of findSensitive(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(text.length);
    }),
  );
});

test("what stood in a finding is gone, and the rest stands as it was", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const rest = findSensitive(text).reduceRight(
        (kept, { start, end }) => kept.slice(0, start) + kept.slice(end),
        text,
      );
      expect(
        mask(text).replaceAll(/\{(?:[a-z-]+ )?(?:key|password|secret|token|address|number|account|name)\}/g, ""),
      ).toBe(rest);
    }),
  );
});
