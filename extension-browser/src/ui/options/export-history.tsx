import { useState } from "preact/hooks";
import { exportFormats, exportHistory, exportWarning } from "@floyo/core/view";
import { saveFile } from "../../platform/browser-api.ts";
import type { SectionProps } from "../section-props.ts";
import { Said } from "../section.tsx";
import { yourDataSentence } from "./your-data-sentence.ts";

type Choice = (typeof exportFormats)[number];

/** All that was noted here as a file among the downloads. */
export function ExportHistory({ device }: Pick<SectionProps, "device">) {
  const [said, setSaid] = useState<string>();
  const save = async ({ format, file }: Choice) => {
    const text = await exportHistory(device, format, Math.floor(Date.now() / 1000)).catch(() => undefined);
    if (text === undefined) return setSaid(yourDataSentence("history-unreadable"));
    const isSaved = await saveFile(text, file.name, file.type).then(
      () => true,
      () => false,
    );
    setSaid(isSaved ? `Saved among your downloads as ${file.name}.` : yourDataSentence("file-not-saved"));
  };
  return (
    <>
      <ul class="list">
        {exportFormats.map((choice) => (
          <li key={choice.format} class="row">
            <div>
              <p>{choice.label}</p>
              <p class="quiet small">{choice.says}</p>
            </div>
            <button type="button" aria-label={`Export: ${choice.label}`} onClick={() => void save(choice)}>
              Export
            </button>
          </li>
        ))}
      </ul>
      <p class="quiet small">{exportWarning}</p>
      <Said text={said} />
    </>
  );
}
