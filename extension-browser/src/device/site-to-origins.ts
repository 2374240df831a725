/** What to ask the browser for, so that uploads of a site are seen. `undefined` for pages that are no site. */
export function siteToOrigins(url: string): string[] | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  const isName = !/[%*]/.test(hostname); // Chromium takes blanks in a host for part of its name
  return /^https?:$/.test(protocol) && isName ? [`${protocol}//${hostname}/*`] : undefined;
}
