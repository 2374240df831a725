import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { expect, test } from "vitest";

const root = path.join(import.meta.dirname, "..");
const read = (name: string) => readFileSync(path.join(root, name), "utf8");
const commandSchema = v.looseObject({ command: v.string(), category: v.optional(v.string()) });
const menuItemSchema = v.union([commandSchema, v.looseObject({ submenu: v.string() })]);
const settingSchema = v.looseObject({ scope: v.string() });
const manifestSchema = v.looseObject({
  activationEvents: v.array(v.string()),
  icon: v.string(),
  contributes: v.looseObject({
    commands: v.array(commandSchema),
    configuration: v.looseObject({ properties: v.record(v.string(), settingSchema) }),
    menus: v.record(v.string(), v.array(menuItemSchema)),
  }),
});
const manifest = v.parse(manifestSchema, JSON.parse(read("package.json")));
const { commands, configuration, menus } = manifest.contributes;

test("every text of the manifest has its words, and no words are left over", () => {
  const used = [...read("package.json").matchAll(/"%([^%]+)%"/g)].map(([, key]) => key);
  const words = v.parse(v.record(v.string(), v.string()), JSON.parse(read("package.nls.json")));
  expect(new Set(used)).toEqual(new Set(Object.keys(words)));
});

test("every command is of the category Floyo and has its code; every menu names a command", () => {
  const registered = [...read("src/commands/index.ts").matchAll(/"(floyo\.\w+)":/g)].map(([, id]) => id);
  expect(new Set(commands.map(({ command }) => command))).toEqual(new Set(registered));
  expect(new Set(commands.map(({ category }) => category))).toEqual(new Set(["Floyo"]));
  const named = Object.values(menus).flatMap((items) =>
    items.flatMap((item) => ("command" in item ? item.command : [])),
  );
  for (const command of named) expect(registered).toContain(command);
});

test("a workspace can neither switch recording on nor redirect what is sent; it can only add to what is ignored", () => {
  const scopes = Object.entries(configuration.properties).map(([name, { scope }]) => [name, scope]);
  expect(Object.fromEntries(scopes)).toEqual({
    "floyo.recording.enabled": "application",
    "floyo.ignore": "resource",
    "floyo.server.url": "application",
  });
});

test("it starts after the editor, never with it, and its icon is a picture that is there", () => {
  expect(manifest.activationEvents).toEqual(["onStartupFinished"]);
  expect(manifest.icon).toMatch(/\.png$/);
  expect(existsSync(path.join(root, manifest.icon))).toBe(true);
});
