type Props = {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: "text" | "url" | "email" | "password";
  readonly inputMode?: "text" | "numeric";
  readonly pattern?: string;
  readonly autocomplete?: string;
};

/** A label and its one line of text. */
export const Field = ({ label, onValue, type = "text", ...input }: Props) => (
  <label>
    {label}
    <input required type={type} {...input} onInput={({ currentTarget }) => onValue(currentTarget.value)} />
  </label>
);
