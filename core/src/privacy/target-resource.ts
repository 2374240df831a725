import { serviceOfSite } from "../catalogue/index.ts";
import { siteText } from "./place-of-site.ts";
import { siteOfAddress } from "./site-address.ts";

/** What a page does with a document is no part of which document it is. */
const actions = new Set(["edit", "view", "preview", "copy", "htmlview", "viewform", "comment", "present"]);

/** Service and resource of an address, and how a person reads them. */
export type TargetResource = { readonly value: string; readonly text: string };

/**
 * "The same sheet each week": the address without account number (`/u/0/`), trailing action, query and fragment.
 * `undefined` for an address without a site or without a path, which names no resource.
 */
export function targetResource(address: string): TargetResource | undefined {
  const site = siteOfAddress(address);
  if (!site) return undefined;
  const segments = resourceSegments(site.path);
  if (segments.length === 0) return undefined;
  const host = siteText(site);
  const resource = segments.join("/");
  const owner = serviceOfSite(site.host, site.path)?.id ?? "";
  return { value: `${owner}\0${host}/${resource}`, text: `https://${host}/${resource}` };
}

function resourceSegments(path: string): readonly string[] {
  const all = path.split("/").filter((segment) => segment !== "");
  const account = all.findIndex((segment, at) => segment === "u" && /^\d{1,2}$/.test(all[at + 1] ?? ""));
  const named = account < 0 ? all : all.toSpliced(account, 2);
  return actions.has(named.at(-1) ?? "") ? named.slice(0, -1) : named;
}
