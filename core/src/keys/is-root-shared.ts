import type { Keys } from "./key-store.ts";

/** Whether another device or a server may know the root, or one before it: then it is not for one device to give up. */
export const isRootShared = ({ deviceList, formerRoots }: Keys): boolean =>
  deviceList.version > 0 || formerRoots.length > 0;
