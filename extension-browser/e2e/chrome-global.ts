import type { browser } from "wxt/browser";

/** As pages of an extension know it, with Chromium's own extension settings; Firefox has it under this name too. */
declare global {
  const chrome: typeof browser & {
    readonly developerPrivate: {
      addHostPermission(id: string, host: string): Promise<void>;
      getExtensionInfo(id: string): Promise<ExtensionInfo>;
    };
  };
}

type ExtensionInfo = {
  readonly manifestErrors: readonly unknown[];
  readonly runtimeErrors: readonly unknown[];
  readonly permissions: { readonly simplePermissions: readonly { readonly message: string }[] };
};
