import { expect, test } from "vitest";
import { readEnv } from "./env.ts";

const machine = { platform: "linux", homeFolder: "/home/robin", isRoot: false } as const;

test("without variables the server listens on loopback and keeps its data with the person's", () => {
  expect(readEnv({}, machine)).toMatchObject({
    ok: true,
    value: { host: "127.0.0.1", port: 3569, dataFolder: "/home/robin/.local/share/floyo", origins: [] },
  });
});

test("root's data lie where the database's own user can go", () => {
  expect(readEnv({}, { ...machine, isRoot: true, homeFolder: "/root" })).toMatchObject({
    value: { dataFolder: "/var/lib/floyo" },
  });
});

test.each([
  [{ FLOYO_PORT: "70000" }, "FLOYO_PORT"],
  [{ FLOYO_PORT: "http" }, "FLOYO_PORT"],
  [{ FLOYO_HOST: "a b" }, "FLOYO_HOST"],
  [{ DATABASE_URL: "mysql://secret@host/db" }, "DATABASE_URL"],
  [{ FLOYO_SMTP_URL: "mail.test" }, "FLOYO_SMTP_URL"],
  [{ FLOYO_ORIGINS: "https://ok.test nonsense" }, "FLOYO_ORIGINS"],
])("%o is refused by the name of its variable, without its value", (variables, name) => {
  const env = readEnv(variables, machine);
  expect(env).toMatchObject({ ok: false, code: "env-invalid" });
  expect(env).toHaveProperty("detail", expect.stringContaining(name));
  expect(env).not.toHaveProperty("detail", expect.stringContaining("secret"));
});
