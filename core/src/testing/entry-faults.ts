import { type Service, type ServiceFacts, siteHost } from "../catalogue/index.ts";
import { extensions, fileFamily } from "../events/index.ts";

const extensionsAndAny: ReadonlySet<string> = new Set(["*", ...extensions]);
const hostPattern = /^(\*|(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+)(\/[a-z0-9.-]+)*$/;
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** `amazon.co.uk`: under such a suffix the site has three labels. */
const countrySuffix = /\.(?:ac|co|com|ne|or|org)\.[a-z]{2}$/;

/** Second sites of vendors. */
const siteOfVendor = new Map([["paypalobjects.com", "paypal.com"]]);

/** What is wrong with an entry in itself, in words for the one who wrote it; none when it keeps the catalogue's form. */
export function entryFaults(service: Service, facts: ServiceFacts): readonly string[] {
  return [...entryFormFaults(service), ...nativeFaults(service, facts), ...factFaults(service, facts)];
}

function entryFormFaults({ name, hosts, exports, imports }: Service): readonly string[] {
  return [
    ...unless(name !== "" && name.trim() === name, "name is empty or has blanks around it"),
    ...unless(hosts.length > 0, "no host"),
    ...unless(exports.length + imports.length > 0, "no file goes in or out"),
    ...hosts.filter((host) => !hostPattern.test(host)).map((host) => `host ${host} is no pattern`),
    ...[exports, imports].flatMap(listFaults),
  ];
}

function listFaults(list: readonly string[]): readonly string[] {
  return [
    ...list.filter((ext) => !extensionsAndAny.has(ext)).map((ext) => `${ext} is not recorded`),
    ...unless(new Set(list).size === list.length, `${list.join(" ")} says one twice`),
    ...unless(list.length === 1 || !list.includes("*"), `${list.join(" ")} says more than any file`),
  ];
}

function nativeFaults(service: Service, { api }: ServiceFacts): readonly string[] {
  const vendor = new Set(service.hosts.map((host) => siteOf(host.split("/")[0] ?? "")));
  if (api) vendor.add(siteOf(hostOf(api.page)));
  return (service.native ?? []).flatMap(({ does, formats, page }) => [
    ...unless(/^[A-Z].*\.$/.test(does), `"${does}" is no sentence`),
    ...unless(formats.length > 0, `"${does}" gives nothing`),
    ...formats.filter((ext) => !service.exports.includes(ext)).map((ext) => `native ${ext} is not exported`),
    ...unless(vendor.has(siteOf(hostOf(page))), `${page} is not the vendor's`),
  ]);
}

function factFaults(
  { exports, native }: Service,
  { api, n8n, make, zapier, families = [], checked = {} }: ServiceFacts,
) {
  const stated = { auth: api, exports: true, imports: true, families: families[0], make, n8n, native, zapier };
  return [
    ...unless(api === undefined || hostOf(api.page) !== "", `${api?.page} is no https address`),
    ...[make, zapier].flatMap((name) => unless(name === undefined || slug.test(name), `${name} is no name of an app`)),
    ...families.filter((family) => fileFamily(family) !== family).map((family) => `${family} is no family`),
    ...families.filter((family) => !isExported(family, exports)).map((family) => `${family} is not exported`),
    ...Object.entries(stated)
      .filter(([fact, value]) => value === undefined && fact in checked)
      .map(([fact]) => `${fact} was checked and is not stated`),
  ];
}

const isExported = (family: string, exports: Service["exports"]): boolean =>
  exports.some((ext) => ext === "*" || family.endsWith(`.${ext}`));

const unless = (holds: boolean, fault: string): readonly string[] => (holds ? [] : [fault]);

/** Empty for everything but an `https:` address. */
function hostOf(page: string): string {
  return page.startsWith("https://") && URL.canParse(page) ? siteHost(new URL(page).hostname) : "";
}

/** `support.google.com` belongs to `google.com`, `books.zoho.com.au` to `zoho.com.au`. */
function siteOf(host: string): string {
  const site = host
    .split(".")
    .slice(countrySuffix.test(host) ? -3 : -2)
    .join(".");
  return siteOfVendor.get(site) ?? site;
}
