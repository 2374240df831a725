import type { Rule } from "../rule.ts";

/** JSON Web Tokens (RFC 7519): base64url parts, of which the first begins as `{"` does; signed ones have a second such part. */
export const jwtRule: Rule = {
  kind: "token",
  *find(text) {
    for (const { index, 0: run } of text.matchAll(/[\w.-]+/g)) {
      const begin = run.search(/(?<![A-Za-z0-9])eyJ/);
      if (begin < 0) continue;
      const [header = "", payload = "", ...others] = run.slice(begin).split(".");
      const isSigned = payload.startsWith("eyJ") && others.length <= 2;
      if (header.length < 12 || !(isSigned || (others.length === 3 && payload.length > 0))) continue;
      yield { start: index + begin, end: index + run.length };
    }
  },
};
