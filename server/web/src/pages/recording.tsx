import type { ServerApi, SettingsAnswer } from "@floyo/core/sync";
import { useMemo } from "preact/hooks";
import type { JSX } from "preact";
import { createLoaded } from "../loaded.ts";
import { Section } from "../section.tsx";

type Surface = keyof SettingsAnswer["settings"]["recording"];

const switches: readonly { surface: Surface; words: string }[] = [
  { surface: "browser", words: "Record downloads and uploads in my browsers" },
  { surface: "vscode", words: "Record files in VS Code" },
];

/** What the person's devices may record; they obey at their next sync. Consent stays a matter of each device. */
export function Recording({ api, nowSeconds }: { api: ServerApi; nowSeconds: () => number }): JSX.Element {
  const { loading, load } = useMemo(() => createLoaded(api.readSettings), [api]);
  const turn = async (answer: SettingsAnswer, surface: Surface, isOn: boolean): Promise<void> => {
    const settings = { ...answer.settings, recording: { ...answer.settings.recording, [surface]: isOn } };
    await api.writeSettings({ settings, updatedAt: Math.max(nowSeconds(), answer.updatedAt + 1) });
    await load();
  };
  return (
    <Section title="Recording" loading={loading} load={load}>
      {(answer) => (
        <div class="card">
          {switches.map(({ surface, words }) => (
            <label key={surface}>
              <input
                type="checkbox"
                role="switch"
                checked={answer.settings.recording[surface]}
                onChange={(event) => turn(answer, surface, event.currentTarget.checked)}
              />{" "}
              {words}
            </label>
          ))}
          <small>
            Your devices obey at their next sync. What you have not consented to on a device stays off there.
          </small>
        </div>
      )}
    </Section>
  );
}
