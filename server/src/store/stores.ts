import type { RequestPool } from "../database/person-session.ts";
import { type ConsentStore, createConsentStore } from "./consent-store.ts";
import { createDecisionStore, type DecisionStore } from "./decision-store.ts";
import { createDeletionStore, type DeletionStore } from "./deletion-store.ts";
import { createDeviceStore, type DeviceStore } from "./device-store.ts";
import { createEventStore, type EventStore } from "./event-store.ts";
import { createEvidenceStore, type EvidenceStore } from "./evidence-store.ts";
import { createExportStore, type ExportStore } from "./export-store.ts";
import { createKeyStore, type KeyStore } from "./key-store.ts";
import { createPairingStore, type PairingStore } from "./pairing-store.ts";
import { createSettingsStore, type SettingsStore } from "./settings-store.ts";
import { createSuggestionStore, type SuggestionStore } from "./suggestion-store.ts";

/** Everything that a signed-in person's requests read and write. */
export type Stores = {
  readonly consents: ConsentStore;
  readonly decisions: DecisionStore;
  readonly deletions: DeletionStore;
  readonly devices: DeviceStore;
  readonly events: EventStore;
  readonly evidence: EvidenceStore;
  readonly exports: ExportStore;
  readonly keys: KeyStore;
  readonly pairings: PairingStore;
  readonly settings: SettingsStore;
  readonly suggestions: SuggestionStore;
};

export function createStores({ asPerson, askAsPerson }: Pick<RequestPool, "asPerson" | "askAsPerson">): Stores {
  return {
    consents: createConsentStore(asPerson),
    decisions: createDecisionStore(asPerson),
    deletions: createDeletionStore(asPerson),
    devices: createDeviceStore(asPerson),
    events: createEventStore(asPerson),
    evidence: createEvidenceStore(asPerson),
    exports: createExportStore(asPerson),
    keys: createKeyStore(asPerson),
    pairings: createPairingStore(asPerson),
    settings: createSettingsStore(asPerson),
    suggestions: createSuggestionStore(askAsPerson),
  };
}
