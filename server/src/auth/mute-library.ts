import { AsyncLocalStorage } from "node:async_hooks";

const calls = new AsyncLocalStorage<true>();

/**
 * The library writes its errors to the console, with what the database says of them: addresses of people. What it
 * writes while it works on a request is dropped; its answer tells that it failed.
 */
export function createMutedCall(): <T>(work: () => Promise<T>) => Promise<T> {
  const { error } = console;
  const speak = error.bind(console);
  // oxlint-disable-next-line eslint/no-console -- the library knows no other way to be quiet.
  console.error = (...words: unknown[]) => {
    if (calls.getStore() === undefined) speak(...words);
  };
  return (work) => calls.run(true, work);
}
