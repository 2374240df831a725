import type { DevicesAnswer, ServerApi } from "@floyo/core/sync";
import { clockToWords } from "@floyo/core/view";
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { JSX } from "preact";
import type { Changes } from "../changes.ts";
import { createLoaded } from "../loaded.ts";
import { Section } from "../section.tsx";

type Device = DevicesAnswer["devices"][number];

const surfaceNames: Readonly<Record<Device["surface"], string>> = { browser: "Browser", vscode: "VS Code" };
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const formatInstant = (seconds: number): string => day.format(seconds * 1000);

type DevicesProps = { readonly api: ServerApi; readonly changed: Changes["changed"] };

/** The installations of this account; one that is lost can be shut out. */
export function Devices({ api, changed }: DevicesProps): JSX.Element {
  const loaded = useMemo(() => createLoaded(api.readDevices), [api]);
  const revoke = async (device: Device): Promise<void> => {
    await api.revokeDevice(device.device);
    await loaded.load();
  };
  return (
    <Section title="Devices" loaded={loaded} changed={changed} kinds={["devices"]}>
      {({ devices }) =>
        devices.length === 0 ? (
          <p class="empty">No device yet. Sign in from the browser extension or from VS Code.</p>
        ) : (
          devices.map((device) => <DeviceCard key={device.device} device={device} onRevoke={() => revoke(device)} />)
        )
      }
    </Section>
  );
}

function DeviceCard({ device, onRevoke }: { device: Device; onRevoke: () => Promise<void> }): JSX.Element {
  const name = `${surfaceNames[device.surface]} ${device.device.slice(0, 4)}`;
  const clock = clockToWords(device.clockAhead, navigator.language);
  return (
    <article class="card row">
      <div>
        <h3>{name}</h3>
        <small>
          {device.revokedAt === null
            ? `Since ${formatInstant(device.createdAt)}, last seen ${formatInstant(device.lastSeenAt)}`
            : `Shut out ${formatInstant(device.revokedAt)}`}
        </small>
        {clock !== undefined && <small>Its clock is {clock}; the times of its events are put right.</small>}
      </div>
      {device.revokedAt === null && <ShutOut name={name} onRevoke={onRevoke} />}
    </article>
  );
}

/** Cannot be taken back, so it asks first, in place. */
function ShutOut({ name, onRevoke }: { name: string; onRevoke: () => Promise<void> }): JSX.Element {
  const isAsking = useSignal(false);
  if (!isAsking.value) {
    return (
      <button class="quiet" onClick={() => (isAsking.value = true)} aria-label={`Shut out ${name}`}>
        Shut out
      </button>
    );
  }
  return (
    <div class="actions" role="group" aria-label={`Shut out ${name} for good?`}>
      <button onClick={onRevoke}>Shut out for good</button>
      <button class="quiet" onClick={() => (isAsking.value = false)}>
        Keep it
      </button>
    </div>
  );
}
