import type { RuleDraft } from "./rule-draft.ts";

type Props = { readonly draft: RuleDraft; readonly onChange: (part: Partial<RuleDraft>) => void };

/** The rules that name files and sites. */
export function NamesFields({ draft, onChange }: Props) {
  const listOf = (list: "ignoredFiles" | "deniedSites" | "allowedSites") => ({
    value: draft[list],
    onValue: (value: string) => onChange({ [list]: value }),
  });
  return (
    <>
      <RuleList
        name="ignored-files"
        label="Never note these files and folders, as in a .gitignore"
        example={"*.pdf\nprivate/"}
        {...listOf("ignoredFiles")}
      />
      <RuleList
        name="denied-sites"
        label="Never note these sites, with all that belongs to them"
        example="mybank.com"
        {...listOf("deniedSites")}
      />
      <label class="choice">
        <input
          type="checkbox"
          name="only-some-sites"
          checked={draft.isOnlySomeSites}
          onChange={({ currentTarget }) => onChange({ isOnlySomeSites: currentTarget.checked })}
        />
        Note some sites only
      </label>
      {draft.isOnlySomeSites && (
        <RuleList
          name="allowed-sites"
          label="Only these sites; while the list is empty, none"
          example="ads.tiktok.com"
          {...listOf("allowedSites")}
        />
      )}
    </>
  );
}

type RuleListProps = {
  readonly name: string;
  readonly label: string;
  readonly example: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
};

/** One rule a line. */
const RuleList = ({ name, label, example, value, onValue }: RuleListProps) => (
  <label>
    {label}
    <textarea
      name={name}
      rows={4}
      spellcheck={false}
      placeholder={example}
      value={value}
      onInput={({ currentTarget }) => onValue(currentTarget.value)}
    />
  </label>
);
