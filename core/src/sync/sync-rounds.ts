/**
 * When a device syncs by itself, in minutes. Rounds begin when the program does, so that those of many devices are spread over
 * the time between two, also after an outage.
 */
export const syncRounds = {
  /** The server is asked as often even when there is nothing to send, and tried again when it was away. */
  visit: 5,
  /** The editor looks as often whether an event waits. */
  look: 1,
  /** So long the browser collects events before it sends them. Thirty seconds is the least that browsers allow. */
  soon: 0.5,
} as const;

type Look = { readonly look: number; readonly failures: number; readonly waiting: number };

/**
 * Whether the editor syncs at its so manyth look. `failures`, of the outbox, in a row: while the server is away a try at each
 * visit is enough, or all editors would come in the one minute after it is back.
 */
export const isSyncDue = ({ look, failures, waiting }: Look): boolean =>
  look % (syncRounds.visit / syncRounds.look) === 0 || (failures === 0 && waiting > 0);
