import type { Rule } from "../rule.ts";
import { isPlaceholder } from "../is-placeholder.ts";

/** The password of `scheme://user:password@host`, and a lone user that is as long as a key (RFC 3986, 3.2.1). */
export const urlPasswordRule: Rule = {
  kind: "password",
  *find(text) {
    for (const { index, 0: authority } of text.matchAll(/(?<=:\/\/)[^\s/?#"'`<>\\]+/g)) {
      const end = authority.lastIndexOf("@");
      if (end < 0) continue;
      const colon = authority.indexOf(":");
      const hasPassword = colon >= 0 && colon < end;
      const secret = authority.slice(hasPassword ? colon + 1 : 0, end);
      if (secret.length < (hasPassword ? 1 : 16) || isPlaceholder(secret)) continue;
      yield { start: index + end - secret.length, end: index + end };
    }
  },
};
