import { useState } from "preact/hooks";
import { changeSettings } from "@floyo/core/sync";
import { failureSentence } from "../failure-sentence.ts";
import type { SectionProps } from "./section-props.ts";
import { Said, Section } from "./section.tsx";

/** One rule a line. They hold before the next event. */
export function RulesSection({ device, state, onChanged }: SectionProps) {
  const [files, setFiles] = useState(state.rules.ignoredFiles.join("\n"));
  const [sites, setSites] = useState(state.rules.deniedSites.join("\n"));
  const [said, setSaid] = useState<string>();

  const save = async (event: Event) => {
    event.preventDefault();
    const rules = { ...state.rules, ignoredFiles: textToLines(files), deniedSites: textToLines(sites) };
    const now = Math.floor(Date.now() / 1000);
    const kept = await device.state.update((before) => changeSettings(before, { rules }, now));
    setSaid(kept.ok ? "Saved. The rules hold from now." : failureSentence(kept.code));
    await onChanged();
  };
  return (
    <Section title="Never note" intro="These rules are names: they leave this browser only encrypted.">
      <form class="fields" onSubmit={(event) => void save(event)}>
        <label>
          Files and folders, as in a .gitignore
          <textarea
            name="ignored-files"
            rows={4}
            spellcheck={false}
            placeholder={"*.pdf\nprivate/"}
            value={files}
            onInput={({ currentTarget }) => setFiles(currentTarget.value)}
          />
        </label>
        <label>
          Sites, with all that belongs to them
          <textarea
            name="denied-sites"
            rows={4}
            spellcheck={false}
            placeholder="mybank.com"
            value={sites}
            onInput={({ currentTarget }) => setSites(currentTarget.value)}
          />
        </label>
        <button type="submit">Save rules</button>
      </form>
      <Said text={said} />
    </Section>
  );
}

const textToLines = (text: string): string[] =>
  [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== "" && line.length <= 400);
