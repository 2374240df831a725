import { filterImport, importPolicy, readActivityWatch } from "@floyo/core/activity-watch";
import type { FilteredSignal, TokenKey } from "@floyo/core/privacy";
import { failure, success, type Result } from "@floyo/core/result";
import { workspace, type Uri } from "vscode";
import { momentOf } from "./capture/record.ts";
import type { Floyo } from "./floyo.ts";
import { createIgnores, stateToPolicy } from "./state-to-policy.ts";
import { createTokenKeyReader } from "./token-key-reader.ts";

/** What an export adds to the log: nothing of it is kept yet. */
export type ReadImport = {
  /** In order of time. */
  readonly fresh: readonly FilteredSignal[];
  /** So many are older than what is kept. */
  readonly tooOld: number;
};

export type ImportFailure = "recording-off" | "keys-broken" | "file-unreadable" | "not-activity-watch";

const secondsPerDay = 86_400;
const pieceBytes = 4 * 1024 * 1024;

/** Reads an export and hands it through the door, by the rules that hold now. */
export async function readImport(floyo: Floyo, file: Uri): Promise<Result<ReadImport, ImportFailure>> {
  const { log, state } = floyo.device;
  const nowSeconds = floyo.nowSeconds();
  const now = await state.read();
  const policyOf = stateToPolicy(now, floyo.settings, createIgnores(floyo.settings));
  if (policyOf === undefined) return failure("recording-off");
  const key = await readKey(floyo);
  if (key === undefined) return failure("keys-broken");
  const bytes = await readBytes(file);
  if (bytes === undefined) return failure("file-unreadable");
  const reading = await readActivityWatch(inPieces(bytes), (atMs) => momentOf(atMs).utcOffsetMinutes);
  if (!reading.ok) return reading;
  const keptFromMs = (nowSeconds - now.settings.retentionDays * secondsPerDay) * 1000;
  const kept = reading.value.signals.filter(({ atMs }) => atMs >= keptFromMs);
  const known = new Set((await log.read(keptFromMs / 1000)).map(({ id }) => id));
  const fresh = filterImport(kept, {
    key,
    policyOf: (signal) => importPolicy(policyOf(signal), nowSeconds * 1000),
    known,
  });
  return success({ fresh, tooOld: reading.value.signals.length - kept.length });
}

const readKey = ({ device }: Floyo): Promise<TokenKey | undefined> => createTokenKeyReader(device, () => undefined)();

async function readBytes(file: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(file);
  } catch {
    return undefined;
  }
}

/** Between two pieces the other extensions of this host have their turn. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    yield bytes.subarray(from, from + pieceBytes);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
