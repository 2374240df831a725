import type { Rule } from "../rule.ts";

const nobody = new Set([
  "shared",
  "public",
  "default",
  "all users",
  "runner",
  "user",
  "username",
  "node",
  "ubuntu",
  "you",
  "me",
]);

/** The user's name in the path of a home folder on macOS, Linux and Windows. */
export const userFolderRule: Rule = {
  kind: "user-name",
  *find(text) {
    for (const { index, 0: before } of text.matchAll(/(?:\/(?:home|Users)\/|\\Users\\{1,2})/gi)) {
      const start = index + before.length;
      const name = /^[^\\/:*?"'<>|\n\r{}$]{1,64}/.exec(text.slice(start, start + 65))?.[0] ?? "";
      const user = /[\\/]/.test(text.charAt(start + name.length)) ? name : (name.split(/[ ,;)]/, 1)[0] ?? "");
      if (user !== "" && !nobody.has(user.toLowerCase())) yield { start, end: start + user.length };
    }
  },
};
