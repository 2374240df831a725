import { type Service, type ServiceId, serviceOfSite } from "../catalogue/index.ts";
import type { Token } from "../events/index.ts";
import type { Label } from "./label-store.ts";
import { remember } from "./remember.ts";
import { type SiteAddress, siteOfAddress } from "./site-address.ts";
import type { TokenKey } from "./token-key.ts";

const hostBytes = 48 * 1024;

/** What may be known of a site: the service in clear when the catalogue names it, a token for every other host. */
export type SitePlace = { readonly place: ServiceId | Token; readonly label?: Label };

export function placeOfSite(address: string, key: TokenKey): SitePlace | undefined {
  const site = siteOfAddress(address);
  return site && placeOfService(serviceOfSite(site.host, site.path), site, key);
}

/**
 * Only ids of the catalogue are ever said in clear, never a host: subdomains name tenants and, under a private suffix
 * (`jane-doe.github.io`), people. Services that say too much of a person are a token like any unknown site.
 */
export function placeOfService(service: Service | undefined, site: SiteAddress, key: TokenKey): SitePlace {
  if (service && !service.isSensitive) return { place: service.id };
  const label = tokeniseHost(siteText(site), key);
  return { place: label.token, label };
}

const tokeniseHost = remember(hostBytes, (text, key): Label => ({ token: key.token("host", text), text }));

/** Host and port: two servers on one machine are two places. */
export function siteText({ host, port }: SiteAddress): string {
  return port === "" ? host : `${host}:${port}`;
}
