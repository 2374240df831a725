import { useEffect, useState } from "preact/hooks";
import { openOwnServer } from "../../device/account.ts";
import { changeOwnKey } from "../../device/change-own-key.ts";
import { DeviceRow, type Listed } from "./device-row.tsx";
import { keyChangedSentence } from "./key-changed-sentence.ts";
import type { SectionProps } from "../section-props.ts";
import { Said } from "../section.tsx";
import { serverFailureSentence } from "./server-failure-sentence.ts";

/** The person's devices that the server knows. */
export function DeviceList({ device, state, onChanged }: SectionProps) {
  const [devices, setDevices] = useState<readonly Listed[]>([]);
  const [own, setOwn] = useState<string>();
  const [said, setSaid] = useState<string>();
  const read = async () => {
    const server = await openOwnServer(device);
    const outcome = await server?.api.readDevices();
    if (outcome?.kind === "answered") setDevices(outcome.answer.devices.filter(({ revokedAt }) => revokedAt === null));
    setOwn(await device.log.device());
  };
  useEffect(() => void (state.account?.isRegistered === true && read()), [state]);

  const remove = async ({ device: removed }: Listed, isKeyChanged: boolean) => {
    const server = await openOwnServer(device);
    const outcome = await server?.api.revokeDevice(removed);
    if (outcome?.kind !== "answered") return setSaid(serverFailureSentence("no-connection"));
    const key = isKeyChanged ? keyChangedSentence(await changeOwnKey(device, [removed])) : "It still has the old key.";
    setSaid(`Removed. ${key}`);
    await onChanged();
  };
  if (devices.length === 0) return null;
  return (
    <>
      <ul class="list" aria-label="Devices">
        {devices.map((listed) => (
          <DeviceRow
            key={listed.device}
            listed={listed}
            isOwn={listed.device === own}
            onRemove={(isKeyChanged) => void remove(listed, isKeyChanged)}
          />
        ))}
      </ul>
      <Said text={said} />
    </>
  );
}
