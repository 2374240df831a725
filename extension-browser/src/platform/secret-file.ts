/** Bytes that must not lie in IndexedDB or in browser.storage, where a deleted value survives on the disk. */
export type SecretFile = {
  /** `undefined` when it was never written or was destroyed. */
  readonly read: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** All or nothing: a death in between leaves what was there before. */
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Overwritten, then removed. */
  readonly destroy: () => Promise<void>;
};

/** A file of the origin-private file system of the extension: no page and no content script can reach it. */
export function createOpfsSecretFile(name: string): SecretFile {
  const openFolder = () => navigator.storage.getDirectory();

  async function read(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      const handle = await (await openFolder()).getFileHandle(name);
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      return bytes.length === 0 ? undefined : bytes;
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
    const bytes = await read();
    if (!bytes) return;
    const handle = await (await openFolder()).getFileHandle(name);
    const writable = await handle.createWritable({ keepExistingData: true });
    await writable.write(new Uint8Array(bytes.length));
    await writable.close();
    await (await openFolder()).removeEntry(name);
  }

  return { read, write, destroy };
}

const isNotFound = (error: unknown) => error instanceof DOMException && error.name === "NotFoundError";
