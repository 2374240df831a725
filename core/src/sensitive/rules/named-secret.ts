import { readSecretName } from "../read-secret-name.ts";
import { isLikelySecret } from "../is-likely-secret.ts";
import type { Rule, Span } from "../rule.ts";

/** How far a name may lie back from its sign, and how much of a value is read. */
const [reach, longestValue] = [72, 400];

/** What stands after a name for a secret: `password: "…"`, `?token=…`, `--api-key …`, `<secret>…`, `Authorization: Bearer …`. */
export const namedSecretRule: Rule = {
  kind: "secret",
  *find(text) {
    let from = 0;
    for (const { index, 0: sign } of text.matchAll(signs)) {
      if (index < from) continue;
      const value = readValue(text, index, sign);
      if (value === undefined) continue;
      from = value.end;
      yield value;
    }
  },
};

/** Between a name and its value. A comma only after a quote or a constant, a space only before a quote or after a flag. */
const signs = /[=:>]|%3D|(?<=["'`]|[A-Z]{3}),(?= ?["'`])| (?=["'`\\])|(?<=-[\w-]{2,32}|earer) (?=[^\s-])/g;

/** `"name"]: type`, and what may stand between it and the sign. */
const namePattern =
  /([?&#;]|(?<![\w-])--?)?((?:[A-Za-z]{3,16} )?[A-Za-z_][\w.-]{0,47})["'`\])]{0,3} {0,3}(?:: ?[A-Za-z]{2,16}\?? ?)?[:=!]{0,2}$/;
const valuePattern = /^[>=]?\s{0,3}(?:[@bruf]{0,2}(["'`])|\\(["']))?(?:(?:Bearer|Basic|Token|Digest|SSWS) )?/;

function readValue(text: string, at: number, sign: string): Span | undefined {
  const [, lead, name = ""] = namePattern.exec(text.slice(Math.max(0, at - reach), at)) ?? [];
  const says = readSecretName(name);
  if (says === undefined) return undefined;
  const rest = text.slice(at + sign.length, at + sign.length + longestValue);
  const [before = "", quote, escaped] = valuePattern.exec(rest) ?? [];
  const mark = quote ?? escaped;
  const isFlag = lead === "-" || lead === "--" || /^bearer$/i.test(name);
  if (mark === undefined && (sign === "," || (sign === " " && !isFlag))) return undefined;
  const value = takeValue(rest.slice(before.length), mark, sign);
  const isQuoted = mark !== undefined || sign === ">";
  if (!isLikelySecret(value, { says, isQuoted, isInUrl: lead !== undefined })) return undefined;
  const start = at + sign.length + before.length;
  return { start, end: start + value.length };
}

/** Up to the closing quote or tag; without one up to what ends a word. */
function takeValue(rest: string, quote: string | undefined, sign: string): string {
  if (quote !== undefined) return (rest.split(quote, 1)[0] ?? "").replace(/\\$/, "");
  if (sign === ">") return rest.includes("<") ? (rest.split("<", 1)[0] ?? "") : "";
  return /^[^\s"'`<>&,;|\\]*/.exec(rest)?.[0].replace(/[)}\]:]+$/, "") ?? "";
}
