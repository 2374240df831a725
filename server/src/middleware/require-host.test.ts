import { Hono } from "hono";
import { expect, test } from "vitest";
import type { ApiEnv } from "../api-env.ts";
import { requireHost } from "./require-host.ts";

const app = new Hono<ApiEnv>().use(requireHost(["Floyo.Example.com"])).get("*", (context) => context.text("in"));
const statusUnder = async (host: string) => (await app.request(`http://${host}/`)).status;

test.each(["127.0.0.1:3569", "localhost:3569", "[::1]:3569", "192.168.1.7:3569", "floyo.example.com"])(
  "%s is answered",
  async (host) => {
    expect(await statusUnder(host)).toBe(200);
  },
);

test.each(["evil.test", "evil.test:3569", "127.0.0.1.evil.test", "localhost.evil.test", "x.floyo.example.com"])(
  "a page that points the name %s at this machine gets nothing",
  async (host) => {
    expect(await statusUnder(host)).toBe(421);
  },
);
