import { siteHost } from "../catalogue/index.ts";

/** An address that belongs to a site: its host as it is compared, its port when it is not the scheme's own, its path. */
export type SiteAddress = { readonly host: string; readonly port: string; readonly path: string };

/** Past this an address is a document in disguise; host and path lie before it. */
const maxAddressLength = 16_384;
const webSchemes = new Set(["http:", "https:", "ws:", "wss:", "ftp:"]);
/** `blob:https://host/id`, `view-source:https://host/`: the site is inside. */
const wrappedAddress = /^(?:blob|filesystem|view-source):(?=[a-z]+:)/i;

/**
 * Reads the site of an address. `undefined` for addresses without one (`file:`, `data:`, `about:`, pages of extensions)
 * and for text that is no address. User names, passwords, queries and fragments are not read.
 */
export function siteOfAddress(address: string): SiteAddress | undefined {
  const text = address.trimStart().slice(0, maxAddressLength).replace(wrappedAddress, "");
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, port, pathname } = new URL(text);
  return webSchemes.has(protocol) && hostname !== "" ? { host: siteHost(hostname), port, path: pathname } : undefined;
}

export function hostOfSite(address: string): string | undefined {
  return siteOfAddress(address)?.host;
}
