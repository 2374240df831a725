import { useEffect, useState } from "preact/hooks";
import type { DevicesAnswer } from "@floyo/core/sync";
import { openOwnServer } from "../../device/account.ts";
import type { SectionProps } from "./section-props.ts";

type Listed = DevicesAnswer["devices"][number];

const surfaceNames = { browser: "Browser", vscode: "VS Code" };
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });

/** The person's devices that the server knows. */
export function DeviceList({ device, state }: SectionProps) {
  const [devices, setDevices] = useState<readonly Listed[]>([]);
  const [own, setOwn] = useState<string>();
  const read = async () => {
    const server = await openOwnServer(device);
    const outcome = await server?.api.readDevices();
    if (outcome?.kind === "answered") setDevices(outcome.answer.devices.filter(({ revokedAt }) => revokedAt === null));
    setOwn(await device.log.device());
  };
  useEffect(() => void (state.account?.isRegistered === true && read()), [state]);

  const revoke = async (revoked: Listed) => {
    const server = await openOwnServer(device);
    await server?.api.revokeDevice(revoked.device);
    await read();
  };
  if (devices.length === 0) return null;
  return (
    <ul class="list" aria-label="Devices">
      {devices.map((one) => (
        <li key={one.device} class="row">
          <p>
            {surfaceNames[one.surface]}
            {one.device === own && " (this one)"}
            <span class="quiet small"> last seen {day.format(new Date(one.lastSeenAt * 1000))}</span>
          </p>
          {one.device !== own && (
            <button type="button" class="plain" onClick={() => void revoke(one)}>
              Remove<span class="visually-hidden"> this {surfaceNames[one.surface]}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
