import * as v from "valibot";
import type { StorageArea } from "./browser-api.ts";

/** One small value of browser.storage, parsed when it is read; `undefined` when it is not there or not readable. */
export type StoredValue<T> = {
  readonly load: () => Promise<T | undefined>;
  readonly save: (value: T) => Promise<void>;
  readonly clear: () => Promise<void>;
};

export function createStoredValue<Schema extends v.GenericSchema>(
  area: StorageArea,
  key: string,
  schema: Schema,
): StoredValue<v.InferOutput<Schema>> {
  return {
    load: async () => {
      const read = v.safeParse(schema, await area.read(key));
      return read.success ? read.output : undefined;
    },
    save: (value) => area.write(key, value),
    clear: () => area.remove(key),
  };
}
