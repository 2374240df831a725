import { expect, test } from "vitest";
import { readableFiles, type SourceFile } from "./source-files.ts";

const catalogue = "core/src/catalogue";
const folder = `${catalogue}/services/`;

/** Files of services that are in no list, and listed services whose file is missing or not named for the entry in it. */
function misplacedServices(files: readonly SourceFile[]): readonly string[] {
  const list = files.find(({ path }) => path === `${catalogue}/service-ids.ts`)?.text ?? "";
  const ids = [...list.matchAll(/^ {2}"(.+)",$/gm)].map(([, id = ""]) => id);
  const entries = new Map(files.map(({ path, text }) => [path, text]));
  const paths = ids.map((id) => `${folder}${id}.ts`);
  return [
    ...[...entries.keys()].filter((path) => path.startsWith(folder) && !paths.includes(path)),
    ...ids.filter((id, at) => !entries.get(paths[at] ?? "")?.includes(`\n  id: "${id}",\n`)),
  ];
}

test("each service of the catalogue lies in the file named for it, and each such file is listed", () => {
  const files = readableFiles();
  expect(files.filter(({ path }) => path.startsWith(folder)).length).toBeGreaterThan(100);
  expect(misplacedServices(files)).toEqual([]);
});

test("an unlisted file, a missing one and a misnamed one are found", () => {
  const entry = (name: string, id: string) => ({ path: `${folder}${name}.ts`, text: `x = {\n  id: "${id}",\n};` });
  const list = { path: `${catalogue}/service-ids.ts`, text: '  "box",\n  "etsy",\n  "wise",\n' };
  expect(misplacedServices([list, entry("box", "box"), entry("etsy", "ebay"), entry("xero", "xero")])).toEqual([
    `${folder}xero.ts`,
    "etsy",
    "wise",
  ]);
});
