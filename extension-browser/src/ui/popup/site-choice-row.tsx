import type { Popup } from "../../answers.ts";
import { siteChoices, type SiteChoice } from "../../messages.ts";
import { removeOrigins, requestOrigins } from "../../platform/browser-api.ts";
import type { Act } from "./act.ts";

type Props = { readonly site: NonNullable<Popup["site"]>; readonly siteUrl: string; readonly act: Act };

const names: Readonly<Record<SiteChoice, string>> = {
  nothing: "Nothing",
  downloads: "Downloads",
  uploads: "Uploads too",
};

/** What is noted of the site in the tab. Uploads need the browser's own permission for that site, which it asks for itself. */
export function SiteChoiceRow({ site, siteUrl, act }: Props) {
  const origins = [`${new URL(siteUrl).protocol}//${site.host}/*`];
  const choose = async (choice: SiteChoice) => {
    // The browser asks only within the click, and may close the popup: the worker hears of the answer by itself.
    const granted = choice === "uploads" ? requestOrigins(origins) : removeOrigins(origins);
    void act({ kind: "choose-site", host: site.host, choice });
    await granted.catch(() => false);
    await act({ kind: "choose-site", host: site.host, choice });
  };
  return (
    <section class="site">
      <h2 id="site-heading">
        On <bdi>{site.host}</bdi> note
      </h2>
      <div class="segments" role="radiogroup" aria-labelledby="site-heading">
        {siteChoices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="site"
              value={choice}
              checked={site.choice === choice}
              onChange={() => void choose(choice)}
            />
            <span>{names[choice]}</span>
          </label>
        ))}
      </div>
      {site.deniedBy !== undefined && (
        <p class="quiet small">
          Your rule <bdi>{site.deniedBy}</bdi> keeps this site out, and others with it. It stands in the settings.
        </p>
      )}
    </section>
  );
}
