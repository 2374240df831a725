import type { DeviceId } from "../events/index.ts";
import type { DeviceListRequest, KeyAnswer, RotationRequest } from "./key-protocol.ts";
import type {
  ConfigAnswer,
  ConsentsAnswer,
  ConsentsRequest,
  DecisionsAnswer,
  DecisionsRequest,
  DevicesAnswer,
  DoneAnswer,
  EvidenceAnswer,
  HealthAnswer,
  IngestAnswer,
  PairingMessage,
  PairingSlot,
  ProofsAnswer,
  RegisterDeviceRequest,
  SettingsAnswer,
  SettingsRequest,
  SuggestionsAnswer,
} from "./protocol.ts";
import type { DeletionAnswer, DeletionRequest, DeletionsAnswer } from "./your-data.ts";

/** How a request ended. `retryAfterSeconds` is the server's own word, `code` the literal of its error answer. */
export type ApiOutcome<Answer> = { readonly kind: "answered"; readonly answer: Answer } | ApiFailure;

export type ApiFailure =
  | { readonly kind: "status"; readonly status: number; readonly code?: string; readonly retryAfterSeconds?: number }
  /**
   * `no-connection`: none, cut, or too slow. `foreign-answer`: not the words of our server, but of a captive portal.
   * `halted`: not begun, because the person no longer wants it.
   */
  | { readonly kind: "unreachable"; readonly reason: "no-connection" | "foreign-answer" | "halted" };

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
  readonly readConsents: () => Asked<ConsentsAnswer>;
  readonly readSuggestions: () => Asked<SuggestionsAnswer>;
  readonly readEvidence: (suggestion: string) => Asked<EvidenceAnswer>;
  readonly readProofs: () => Asked<ProofsAnswer>;
  readonly readDecisions: () => Asked<DecisionsAnswer>;
  readonly sendDecisions: (request: DecisionsRequest) => Asked<DoneAnswer>;
  readonly readSettings: () => Asked<SettingsAnswer>;
  readonly writeSettings: (request: SettingsRequest) => Asked<SettingsAnswer>;
  readonly writePairing: (id: string, slot: PairingSlot, message: PairingMessage) => Asked<DoneAnswer>;
  readonly readPairing: (id: string, slot: PairingSlot) => Asked<PairingMessage>;
  readonly readKey: (keyId: string, device: DeviceId) => Asked<KeyAnswer>;
  readonly writeDeviceList: (keyId: string, request: DeviceListRequest) => Asked<DoneAnswer>;
  readonly rotateKey: (keyId: string, request: RotationRequest) => Asked<DoneAnswer>;
  readonly deleteEvents: (request: DeletionRequest) => Asked<DeletionAnswer>;
  /** What of this device's events the person has deleted anywhere, after so many deletions that it knows of. */
  readonly readDeletions: (device: DeviceId, after: number) => Asked<DeletionsAnswer>;
  readonly deleteAccount: () => Asked<DoneAnswer>;
  /** How far the own clock was ahead of the server's at its last answer, in seconds; `undefined` when that is not known. */
  readonly clockAhead: () => number | undefined;
};
