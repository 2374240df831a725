import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createAccountPages } from "./account-pages.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "floyo-pages-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function serve() {
  const pages = createAccountPages(folder);
  if (pages === undefined) throw new Error("no pages");
  return new Hono().get("*", pages);
}

test("the built page is served where nothing from elsewhere can run in it", async () => {
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Floyo</title>");
  const response = await serve().request("/");
  expect(await response.text()).toContain("Floyo");
  const policy = response.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

test("no path leads out of the folder", async () => {
  await writeFile(join(folder, "index.html"), "page");
  for (const path of ["/../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd"]) {
    expect((await serve().request(path)).status).toBe(404);
  }
});

test("without a build there are no pages", () => {
  expect(createAccountPages(folder)).toBeUndefined();
});
