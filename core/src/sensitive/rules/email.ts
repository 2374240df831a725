import { fileKindOf } from "../../events/index.ts";
import type { Rule, Span } from "../rule.ts";

/** Longest local part and longest domain (RFC 5321, 4.5.3.1). */
const [longestLocal, longestDomain] = [64, 255];

/** E-mail addresses, also in a URL (`%40`) and as the name of a file (`jane@example.com.csv`). */
export const emailRule: Rule = {
  kind: "email",
  *find(text) {
    for (const { index, 0: at } of text.matchAll(/@|%40/g)) {
      const span = readAddress(text, { start: index, end: index + at.length });
      if (span !== undefined) yield span;
    }
  },
};

function readAddress(text: string, at: Span): Span | undefined {
  const before = text.slice(Math.max(0, at.start - longestLocal), at.start);
  if (inAuthority.test(before)) return undefined;
  const start = at.start - lengthOfLocal(before);
  const domain = readDomain(text.slice(at.end, at.end + longestDomain));
  return start < at.start && domain > 0 && text.slice(start, at.start) !== "git"
    ? { start, end: at.end + domain }
    : undefined;
}

/** `user:password@host`: another rule's. */
const inAuthority = /:\/\/[^\s/]*:[^\s/]*$/;
const localPart = /[\p{L}\p{N}.!#$*+^_~-]/u;

/** Backwards, so that a long run without an address is not read again for each of its characters. */
function lengthOfLocal(before: string): number {
  let length = 0;
  while (length < before.length && localPart.test(before.charAt(before.length - 1 - length))) length += 1;
  while (length > 0 && /[.~#!^*$+-]/.test(before.charAt(before.length - length))) length -= 1;
  return length;
}

/** How long the domain at the beginning is; 0 for none, as in `icon@2x.png` and `package@1.2.3`. */
function readDomain(rest: string): number {
  const labels = (/^[\p{L}\p{N}.-]+/u.exec(rest)?.[0] ?? "").split(".");
  while (labels.length > 1 && !isTopLevel(labels)) labels.pop();
  const [first = ""] = labels;
  if (labels.length < 2 || first === "" || labels.includes("")) return 0;
  const last = labels.at(-1) ?? "";
  return labels.join(".").length - (last.length - (/^[\p{L}]+/u.exec(last)?.[0].length ?? 0));
}

/** A format is no domain where a file may stand, unless both are common. */
function isTopLevel(labels: readonly string[]): boolean {
  const last = /^(?:\p{L}{2,24}(?=-|$)|xn--[a-z\d-]+$)/iu.exec(labels.at(-1) ?? "")?.[0].toLowerCase();
  if (last === undefined) return false;
  return last.length === 2
    ? labels.length > 1 && !/^\dx$/.test(labels.at(-2) ?? "")
    : bothCommon.has(last) || fileKindOf(last) === "other";
}

const bothCommon = new Set(["com", "org"]);
