import type { ServerApi } from "@floyo/core/sync";
import type { JSX } from "preact";
import type { Download } from "../download-export.ts";
import { OutcomeLine } from "../outcome-line.tsx";
import { saveFile } from "../save-file.ts";
import { useAction } from "../use-action.ts";
import { DeleteAccount } from "./delete-account.tsx";
import { DeleteEvents } from "./delete-events.tsx";

type YourDataProps = {
  readonly api: ServerApi;
  readonly download: Download;
  readonly email: string;
  readonly onEventsDeleted: () => void;
  readonly onAccountDeleted: () => void;
};

/** What the server holds is the person's: to take along and to delete. */
export function YourData({ api, download, email, ...then }: YourDataProps): JSX.Element {
  return (
    <section>
      <h2>Your data</h2>
      <TakeAlong download={download} />
      <DeleteEvents api={api} onDeleted={then.onEventsDeleted} />
      <DeleteAccount api={api} email={email} onDeleted={then.onAccountDeleted} />
    </section>
  );
}

const files = { json: "floyo.json", csv: "floyo-events.csv" } as const;

function TakeAlong({ download }: { download: Download }): JSX.Element {
  const { doing, run } = useAction<string>();
  const take = (kind: keyof typeof files) =>
    run(async () => {
      const outcome = await download(kind);
      if (outcome.kind !== "answered") return outcome;
      saveFile(files[kind], outcome.answer);
      return { kind: "answered", answer: files[kind] };
    });
  const isBusy = doing.state === "busy";
  return (
    <article class="card">
      <h3>Take it along</h3>
      <p class="soft">Everything that this server holds of you in one file, or your events alone as a table.</p>
      <div class="actions">
        <button class="quiet" disabled={isBusy} onClick={() => take("json")}>
          Download everything (JSON)
        </button>
        <button class="quiet" disabled={isBusy} onClick={() => take("csv")}>
          Download events (CSV)
        </button>
      </div>
      <OutcomeLine doing={doing} busy="The file is on its way …" done={(name) => `Saved as ${name}.`} />
    </article>
  );
}
