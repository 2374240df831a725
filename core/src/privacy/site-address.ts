import { siteHost } from "../catalogue/index.ts";

/** The site of an address: its host as hosts are compared, its port when it is not the scheme's own, its path. */
export type SiteAddress = { readonly host: string; readonly port: string; readonly path: string };

/** Past this an address is a document in disguise; host and path lie before it. */
const maxAddressLength = 16_384;
const siteSchemes = new Set(["http:", "https:", "ws:", "wss:", "ftp:"]);
/** `blob:https://host/id`, `view-source:https://host/`: the site is inside. */
const wrappedAddress = /^(?:(?:blob|filesystem|view-source):)+(?=[a-z]+:)/i;

/**
 * Reads the site of an address. `undefined` for addresses without one (`file:`, `data:`, `about:`, pages of extensions)
 * and for text that is no address. User names, passwords, queries and fragments are not read.
 */
export function siteOfAddress(address: string): SiteAddress | undefined {
  const url = readAddress(address);
  if (!url || !siteSchemes.has(url.protocol) || url.hostname === "") return undefined;
  return { host: siteHost(url.hostname), port: url.port, path: url.pathname };
}

export function hostOfAddress(address: string): string | undefined {
  return siteOfAddress(address)?.host;
}

export function isAddress(text: string): boolean {
  return readAddress(text) !== undefined;
}

/** Tried at once: to ask first whether it can be read is to read it twice. */
function readAddress(address: string): URL | undefined {
  const text = address.trimStart().slice(0, maxAddressLength).replace(wrappedAddress, "");
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
