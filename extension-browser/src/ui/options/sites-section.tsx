import { useEffect, useState } from "preact/hooks";
import { changeSettings } from "@floyo/core/sync";
import { siteToOrigins } from "../../device/site-to-origins.ts";
import { allowSite } from "../../device/site-rules.ts";
import { grantedOrigins, removeOrigins, requestOrigins } from "../../platform/browser-api.ts";
import type { SectionProps } from "../section-props.ts";
import { Said, Section } from "../section.tsx";

const intro = "Downloads are noted everywhere but on denied sites; uploads only on the sites in this list.";

/** Where uploads are noted. The list is the browser's own; taking a site from it takes the permission back. */
export function SitesSection({ device, state, onChanged }: SectionProps) {
  const [origins, setOrigins] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<string>();
  const server = siteToOrigins(state.account?.serverUrl ?? "") ?? [];
  const read = async () => setOrigins((await grantedOrigins()).filter((origin) => !server.includes(origin)));
  useEffect(() => void read(), [state]);

  const add = async (typed: string) => {
    const url = /^https?:\/\//.test(typed) ? typed : `https://${typed}`;
    const wanted = siteToOrigins(url);
    if (wanted === undefined) return setSaid("That is no address of a site.");
    if (!(await requestOrigins(wanted).catch(() => false))) return setSaid("The browser did not allow it.");
    const { hostname } = new URL(url);
    const now = Math.floor(Date.now() / 1000);
    await device.state.update((before) => changeSettings(before, { rules: allowSite(before.rules, hostname) }, now));
    setSaid(`Uploads on ${hostname} are noted.`);
    await onChanged();
  };
  const remove = async (origin: string) => {
    await removeOrigins([origin]);
    await onChanged();
  };
  return (
    <Section title="Sites" intro={intro}>
      {origins.length === 0 && <p class="quiet">No site yet.</p>}
      <ul class="list">
        {origins.map((origin) => (
          <li key={origin} class="row">
            <span class="name">{originToHost(origin)}</span>
            <button type="button" class="plain" onClick={() => void remove(origin)}>
              Remove<span class="visually-hidden"> {originToHost(origin)}</span>
            </button>
          </li>
        ))}
      </ul>
      <AddSite onAdd={(typed) => void add(typed)} />
      <Said text={said} />
    </Section>
  );
}

/** From the pattern that the browser speaks of: `https://docs.google.com/*`. */
const originToHost = (origin: string): string => origin.replace(/^[^/]*\/\//, "").replace(/\/\*$/, "");

function AddSite({ onAdd }: { readonly onAdd: (typed: string) => void }) {
  const [typed, setTyped] = useState("");
  const add = (event: Event) => {
    event.preventDefault();
    onAdd(typed.trim());
    setTyped("");
  };
  return (
    <form class="row" onSubmit={add}>
      <input
        aria-label="Address of a site"
        name="site"
        required
        placeholder="docs.google.com"
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit">Add</button>
    </form>
  );
}
