import { operationChoices } from "@floyo/core/view";
import type { RuleDraft } from "./rule-draft.ts";

type Props = {
  readonly draft: RuleDraft;
  /** With an account the rules are those of the editor too. */
  readonly hasEditor: boolean;
  readonly onChange: (part: Partial<RuleDraft>) => void;
};

const surfaceNames = { browser: "Note in browsers", vscode: "Note in VS Code" };

/** What is noted of what a person does: a tick for each kind, and one for a surface as a whole. */
export function KindsField({ draft, hasEditor, onChange }: Props) {
  const { recording, deniedOperations } = draft;
  const surfaces = hasEditor ? (["browser", "vscode"] as const) : (["browser"] as const);
  return surfaces.map((surface) => (
    <fieldset key={surface} class="kinds">
      <legend>
        <label class="choice">
          <input
            type="checkbox"
            name={surface}
            checked={recording[surface]}
            onChange={({ currentTarget }) =>
              onChange({ recording: { ...recording, [surface]: currentTarget.checked } })
            }
          />
          {surfaceNames[surface]}
        </label>
      </legend>
      {operationChoices[surface].map(({ operation, name }) => (
        <label key={operation} class="choice">
          <input
            type="checkbox"
            name={operation}
            disabled={!recording[surface]}
            checked={!deniedOperations.includes(operation)}
            onChange={({ currentTarget }) => {
              const others = deniedOperations.filter((denied) => denied !== operation);
              onChange({ deniedOperations: currentTarget.checked ? others : [...others, operation] });
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  ));
}
