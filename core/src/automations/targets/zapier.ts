import { findService, type ServiceId } from "../../catalogue/index.ts";
import type { RowFetch } from "../access.ts";
import type { Plan } from "../plan.ts";
import { findAccess } from "../requests/index.ts";
import type { AutomationFile } from "./automation-file.ts";

type Poll = NonNullable<RowFetch["zapier"]>;
type Source = { readonly service: ServiceId; readonly fetch: RowFetch; readonly poll: Poll };

/**
 * Zapier's poll asks for one page, with a name and a password, and takes each row once by its id: that fits services that
 * list the newest first and sign in so. A Zap can't be handed over as a file, and a link that fills one in needs an app in Zapier's directory.
 * https://help.zapier.com/hc/en-us/articles/8496274719757
 */
export function findZapierSource({ steps, trigger }: Pick<Plan, "steps" | "trigger">): Source | undefined {
  const [source, ...rest] = steps;
  const sinks = rest.filter(({ does }) => does !== "change-columns");
  if (source?.does !== "fetch-rows" || trigger === null || sinks.length !== 1) return undefined;
  if (sinks[0]?.does !== "deliver" || sinks[0].service !== "google-sheets") return undefined;
  const fetch = findAccess(source.service)?.fetch;
  return fetch?.zapier && { service: source.service, fetch, poll: fetch.zapier };
}

/** The steps in their order, to be done by hand in Zapier's editor; `undefined` for a plan that Zapier can't do. */
export function writeZapier(plan: Plan): readonly AutomationFile[] | undefined {
  const source = findZapierSource(plan);
  if (source === undefined) return undefined;
  return [{ name: `${plan.slug}-zapier.md`, text: writeGuide(plan, source) }];
}

function writeGuide({ title, support, settings, byHand }: Plan, { service, fetch, poll }: Source): string {
  const name = findService(service)?.name ?? service;
  const own = settings.filter((need) => fetch.settings.includes(need));
  const address = `${fetch.base}${fetch.path}?limit=${poll.pageSize}`;
  const filled = own.reduce((text, each) => text.replace(`{${each.name}}`, each.fallback ?? `{${each.name}}`), address);
  return `# ${title.replaceAll(/[\\`*_{}[\]<>#|]/g, String.raw`\$&`)}

Written by Floyo from a chore that it saw ${support} times. Zapier takes no files, so this is a guide: about fifteen minutes.

You need a paid plan of Zapier (Webhooks by Zapier belongs to it) and a sheet whose first row names the columns.

## Once, by hand

1. Open <https://zapier.com/app/editor> and begin a new Zap.
2. Trigger: choose **Webhooks by Zapier**, and as its event **Retrieve Poll**.
3. URL: \`${filled}\`
${own.map((need) => `   - The address says \`${need.fallback ?? need.name}\`: ${need.means}`).join("\n")}
4. Key: \`${fetch.rowsAt}\`
5. Deduplication Key: \`id\`
6. Basic Auth: ${poll.signIn} Type it there and nowhere else.
7. Test the trigger: it shows the newest rows of ${name}.
8. Action: choose **Google Sheets**, and as its event **Create Spreadsheet Row**. Choose the account, the spreadsheet and the sheet.
9. For each column, choose the field of the trigger that belongs there. Columns that you leave out stay empty.
10. Test the action, look at the row in the sheet, and switch the Zap on.

## What it does and does not

- It adds each new row of ${name} once, some minutes after it appeared, and not at the hour of your chore.
- It reads one page of ${poll.pageSize} rows at a time: more new rows than that between two looks are missed.
- Rows from before it was switched on are not added.
${byHand.map((line) => `- ${line}\n`).join("")}
Zapier may also have an app of its own for ${name}: search <https://zapier.com/apps> for it.
`;
}
