/** The DOM's library leaves out what only a worker has. */
declare global {
  interface FileSystemFileHandle {
    createSyncAccessHandle(): Promise<{
      getSize(): number;
      write(bytes: Uint8Array, options: { at: number }): number;
      flush(): void;
      close(): void;
    }>;
  }
}

/**
 * Zeros over the very bytes of a file of the origin-private file system. `createWritable` would write another file and
 * rename it: the old blocks keep what was in them. Only a dedicated worker can.
 */
export async function overwriteFile(name: string): Promise<void> {
  const file = await (await navigator.storage.getDirectory()).getFileHandle(name);
  const access = await file.createSyncAccessHandle();
  try {
    access.write(new Uint8Array(access.getSize()), { at: 0 });
    access.flush();
  } finally {
    access.close();
  }
}
