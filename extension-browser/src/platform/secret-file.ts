import { createWebLock } from "./state-store.ts";

/** Bytes that must not lie in IndexedDB or in browser.storage, where a deleted value survives on the disk. */
export type SecretFile = {
  /** `undefined` when it was never written or was destroyed. */
  readonly read: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** All or nothing: a death in between leaves what was there before. */
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Overwritten where it lies, then removed. Only from a page: Chrome's background cannot start the worker that does it. */
  readonly destroy: () => Promise<void>;
};

/** A file of the origin-private file system of the extension: no page and no content script can reach it. */
export function createOpfsSecretFile(name: string): SecretFile {
  const openFolder = () => navigator.storage.getDirectory();
  const inTurn = createWebLock(`file/${name}`);

  async function read(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      const handle = await (await openFolder()).getFileHandle(name);
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      return bytes.some((byte) => byte !== 0) ? bytes : undefined; // zeros are left when a destruction is cut short
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  async function write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const handle = await (await openFolder()).getFileHandle(name, { create: true });
    const writable = await handle.createWritable();
    await writable.write(bytes);
    await writable.close();
  }

  async function destroy(): Promise<void> {
    if ((await read()) === undefined) return;
    await runOverwriter(name);
    await (await openFolder()).removeEntry(name);
  }

  return { read, write: (bytes) => inTurn(() => write(bytes)), destroy: () => inTurn(destroy) };
}

const isNotFound = (error: unknown) => error instanceof DOMException && error.name === "NotFoundError";

/** Resolves when the zeros are on the disk. */
async function runOverwriter(name: string): Promise<void> {
  const worker = new Worker("/overwriter.js", { name });
  const said = await new Promise((done) => {
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = () => done("not started");
  });
  worker.terminate();
  if (said !== "") throw new Error(`file not overwritten: ${String(said)}`);
}
