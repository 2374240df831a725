import type { SplitSecretPorts } from "../platform/split-secret.ts";

/** The editor's secret storage in memory. */
export function createMemorySecrets(stored: Map<string, string> = new Map()): SplitSecretPorts["secrets"] {
  return {
    get: async (name) => stored.get(name),
    store: async (name, value) => void stored.set(name, value),
    delete: async (name) => void stored.delete(name),
  };
}
