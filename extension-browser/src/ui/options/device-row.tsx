import { useState } from "preact/hooks";
import type { DevicesAnswer } from "@floyo/core/sync";
import { RemoveDevice } from "./remove-device.tsx";

export type Listed = DevicesAnswer["devices"][number];

const surfaceNames = { browser: "Browser", vscode: "VS Code" };
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });

type Props = {
  readonly listed: Listed;
  readonly isOwn: boolean;
  readonly onRemove: (isKeyChanged: boolean) => void;
};

/** One device of the person. The one that asks is not removed from itself. */
export function DeviceRow({ listed, isOwn, onRemove }: Props) {
  const [isAsked, setIsAsked] = useState(false);
  const name = surfaceNames[listed.surface];
  const remove = (isKeyChanged: boolean) => {
    setIsAsked(false);
    onRemove(isKeyChanged);
  };
  return (
    <li>
      <div class="row">
        <p>
          {name}
          {isOwn && " (this one)"}
          <span class="quiet small"> last seen {day.format(new Date(listed.lastSeenAt * 1000))}</span>
        </p>
        {!isOwn && !isAsked && (
          <button type="button" class="plain" onClick={() => setIsAsked(true)}>
            Remove<span class="visually-hidden"> this {name}</span>
          </button>
        )}
      </div>
      {isAsked && <RemoveDevice name={name} onRemove={remove} onKeep={() => setIsAsked(false)} />}
    </li>
  );
}
