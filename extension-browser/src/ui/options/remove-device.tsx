import { useState } from "preact/hooks";

type Props = { readonly name: string; readonly onRemove: (isKeyChanged: boolean) => void; readonly onKeep: () => void };

/** The question before a device is removed: the server alone could not keep it from reading on. */
export function RemoveDevice({ name, onRemove, onKeep }: Props) {
  const [isKeyChanged, setIsKeyChanged] = useState(true);
  return (
    <div class="fields">
      <p>Remove this {name}? The server then takes nothing from it and gives it nothing. What it has, it keeps.</p>
      <label class="choice">
        <input
          type="checkbox"
          checked={isKeyChanged}
          onChange={({ currentTarget }) => setIsKeyChanged(currentTarget.checked)}
        />
        Also change the key, so that it can read nothing that comes after
      </label>
      <div class="row start">
        <button type="button" onClick={() => onRemove(isKeyChanged)}>
          Remove
        </button>
        <button type="button" class="plain" onClick={onKeep}>
          Keep it
        </button>
      </div>
    </div>
  );
}
