import { createDecipheriv } from "node:crypto";
import type { Page } from "playwright-core";
import * as v from "valibot";

/** The server's half of the key of the secret storage. */
export const serverKey = Buffer.alloc(32, 7);

const secretsSchema = v.record(v.string(), v.string());

/**
 * What VS Code keeps for the extension elsewhere than in its folder, by key: the rows of its state databases (on the desktop
 * `state.vscdb`, here IndexedDB), and its secrets as the extension is given them. Read in a page of VS Code's address.
 */
export async function readOwnRows(page: Page): Promise<ReadonlyMap<string, string>> {
  const { rows, secrets } = await page.evaluate(dumpState);
  const opened =
    secrets === null ? {} : v.parse(secretsSchema, JSON.parse(openSecrets(Buffer.from(secrets, "base64"))));
  return new Map([...rows, ...Object.entries(opened)].filter(([key]) => key.includes("floyo")));
}

/** What the secret storage gives the extension under this name. */
export const findSecret = (rows: ReadonlyMap<string, string>, name: string): string | undefined =>
  rows.get(JSON.stringify({ extensionId: "floyo.floyo", key: name }));

/** `ServerKeyedAESCrypto` of VS Code's web client: its half of the key, the nonce, ciphertext and tag. */
function openSecrets(sealed: Buffer): string {
  const key = sealed.subarray(0, 32).map((byte, index) => byte ^ (serverKey[index] ?? 0));
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(32, 44)).setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(44, -16)), decipher.final()]).toString("utf8");
}

/** Writes a row of the state database that all windows share. */
export const plantRow = (page: Page, key: string, value: string): Promise<void> =>
  page.evaluate(
    ([row, text]) =>
      new Promise((done, fail) => {
        const opening = indexedDB.open("vscode-web-state-db-global");
        opening.onerror = () => fail(new Error(opening.error?.name));
        opening.onsuccess = () => {
          const writing = opening.result.transaction("ItemTable", "readwrite");
          writing.oncomplete = () => done(opening.result.close());
          writing.objectStore("ItemTable").put(text, row);
        };
      }),
    [key, value] as const,
  );

/** Runs in the page. */
async function dumpState(): Promise<{ rows: [string, string][]; secrets: string | null }> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(new Error(request.error?.name));
    });
  const rows: [string, string][] = [];
  for (const { name = "" } of await indexedDB.databases()) {
    if (!name.startsWith("vscode-web-state-db-")) continue;
    const database = await asked(indexedDB.open(name));
    const table = database.transaction("ItemTable").objectStore("ItemTable");
    const [keys, values] = await Promise.all([asked(table.getAllKeys()), asked(table.getAll())]);
    rows.push(...keys.map((key, index): [string, string] => [JSON.stringify(key), String(values[index])]));
    database.close();
  }
  return { rows, secrets: localStorage.getItem("secrets.provider") };
}
