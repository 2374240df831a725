import type { ServerApi, SettingsAnswer } from "@floyo/core/sync";
import { useMemo } from "preact/hooks";
import type { JSX } from "preact";
import type { Changes } from "../changes.ts";
import { createLoaded } from "../loaded.ts";
import { Section } from "../section.tsx";

type Surface = keyof SettingsAnswer["settings"]["recording"];

const switches: readonly { surface: Surface; words: string }[] = [
  { surface: "browser", words: "Record downloads and uploads in my browsers" },
  { surface: "vscode", words: "Record files in VS Code" },
];

type RecordingProps = {
  readonly api: ServerApi;
  readonly changed: Changes["changed"];
  readonly nowSeconds: () => number;
};

/** What the person's devices may record; those that are open obey at once, the others at their next sync. Consent stays a matter of each device. */
export function Recording({ api, changed, nowSeconds }: RecordingProps): JSX.Element {
  const loaded = useMemo(() => createLoaded(api.readSettings), [api]);
  const turn = async (shown: SettingsAnswer, surface: Surface, isOn: boolean): Promise<void> => {
    let held = shown;
    // What a device changed since the page was opened is kept: the switch is turned in that.
    for (let tries = 0; tries < 3; tries += 1) {
      const settings = { ...held.settings, recording: { ...held.settings.recording, [surface]: isOn } };
      const updatedAt = Math.max(nowSeconds(), held.updatedAt + 1);
      const outcome = await api.writeSettings({ settings, updatedAt, after: held.updatedAt });
      if (outcome.kind !== "answered" || outcome.answer.settings.recording[surface] === isOn) break;
      held = outcome.answer;
    }
    await loaded.load();
  };
  return (
    <Section title="Recording" loaded={loaded} changed={changed} kinds={["settings"]}>
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
            Devices that are open obey at once, the others at their next sync. What you have not consented to on a
            device stays off there.
          </small>
        </div>
      )}
    </Section>
  );
}
