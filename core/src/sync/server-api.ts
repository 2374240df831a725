import type { DeviceId } from "../events/index.ts";
import type {
  ConfigAnswer,
  ConsentsRequest,
  DevicesAnswer,
  DoneAnswer,
  HealthAnswer,
  IngestAnswer,
  PairingMessage,
  PairingSlot,
  RegisterDeviceRequest,
  SettingsAnswer,
  SettingsRequest,
} from "./protocol.ts";

/** How a request ended. `retryAfterSeconds` is the server's own word, `code` the literal of its error answer. */
export type ApiOutcome<Answer> =
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "status"; readonly status: number; readonly code?: string; readonly retryAfterSeconds?: number }
  /** No connection, a cut answer, or an answer that is not ours (a captive portal's page). `detail` is for people. */
  | { readonly kind: "unreachable"; readonly detail: string };

type Asked<Answer> = Promise<ApiOutcome<Answer>>;

/** Port: the server as a device sees it. Never throws for what a network does. */
export type ServerApi = {
  readonly readHealth: () => Asked<HealthAnswer>;
  readonly readConfig: () => Asked<ConfigAnswer>;
  readonly registerDevice: (request: RegisterDeviceRequest) => Asked<DoneAnswer>;
  readonly readDevices: () => Asked<DevicesAnswer>;
  readonly revokeDevice: (device: DeviceId) => Asked<DoneAnswer>;
  /** `body` is the JSON of the request: the very bytes that the preview showed. */
  readonly sendEvents: (body: string) => Asked<IngestAnswer>;
  readonly sendConsents: (request: ConsentsRequest) => Asked<DoneAnswer>;
  readonly readSettings: () => Asked<SettingsAnswer>;
  readonly writeSettings: (request: SettingsRequest) => Asked<SettingsAnswer>;
  readonly writePairing: (id: string, slot: PairingSlot, message: PairingMessage) => Asked<DoneAnswer>;
  readonly readPairing: (id: string, slot: PairingSlot) => Asked<PairingMessage>;
};
