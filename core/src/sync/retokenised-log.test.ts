import fc from "fast-check";
import { expect, test } from "vitest";
import * as v from "valibot";
import type { Token } from "../events/index.ts";
import { createKeyRing, deriveKeys, replaceRoot, type Root } from "../keys/index.ts";
import { createTokenKey, filterSignal, type Label, type TokenKey } from "../privacy/index.ts";
import {
  buildPolicy,
  buildSignal,
  createMemoryDisk,
  createMemoryEventLog,
  createMemoryKeyStore,
  createMemoryServer,
  createSeededBytes,
  createMemoryIdentity,
} from "../testing/index.ts";
import { freshOutbox } from "./outbox-state.ts";
import { ingestRequestSchema } from "./protocol.ts";
import { pushOutbox } from "./push-outbox.ts";
import { readRetokenised } from "./read-retokenised.ts";
import { createRetokenisedLog } from "./retokenised-log.ts";

const whole = { events: 10_000, bytes: Number.MAX_SAFE_INTEGER };
const pathOf = (name: string) => `/home/robin/${name}`;
const policy = buildPolicy({ recordsOutsideWorkspaces: true });

/** A device with a root of its own, made alone: its number is that of every first root. What it holds outlives `open`. */
function createDevice(seed: string, sendEvents = createMemoryServer().api.sendEvents) {
  const randomBytes = createSeededBytes(seed);
  const [disk, store, texts] = [createMemoryDisk(), createMemoryKeyStore(), new Map<Token, string>()];
  const keyRing = createKeyRing(store, (task) => task(), randomBytes);
  const labels = {
    read: async () => texts,
    remember: async (fresh: readonly Label[]) => fresh.forEach(({ token, text }) => texts.set(token, text)),
  };
  const open = () => createRetokenisedLog(createMemoryEventLog(disk), { labels, keyRing });
  const readRoot = async () => {
    const keys = await keyRing.read();
    if (!keys.ok) throw new Error(keys.code);
    return keys.value.root;
  };
  const readKey = async (): Promise<TokenKey> => {
    const { token, epoch } = deriveKeys(await readRoot());
    return createTokenKey(token, epoch);
  };
  const note = async (name: string) => {
    const filtered = filterSignal(buildSignal({ file: { path: pathOf(name) } }), policy, await readKey());
    if (!filtered.ok) throw new Error(filtered.code);
    await labels.remember(filtered.value.labels);
    await open().append([filtered.value.event]);
  };
  const flush = () =>
    pushOutbox({
      log: open(),
      api: { sendEvents },
      outbox: { read: async () => freshOutbox, write: async () => undefined },
      identity: createMemoryIdentity(),
      nowMs: () => 1_800_000_000_000,
      random: () => 0.5,
    });
  return {
    note,
    flush,
    open,
    readKey,
    readRoot,
    takeRoot: (root: Root) => keyRing.update((keys) => replaceRoot(keys, { root })),
    mine: async () => (await readRetokenised({ log: open(), labels, keyRing })).events,
    readLabel: (token: Token | undefined) => token && texts.get(token),
  };
}

test("paired after both recorded, a file has one token on both devices: in what is mined and in what is yet to be sent", async () => {
  const [elder, newcomer] = [createDevice("elder"), createDevice("newcomer")];
  await elder.note("shared.csv");
  await newcomer.note("shared.csv");
  await newcomer.flush();
  await newcomer.note("shared.csv");
  const [there] = await elder.mine();
  expect((await newcomer.mine())[0]?.path).not.toBe(there?.path);
  expect((await newcomer.readRoot()).epoch).toBe((await elder.readRoot()).epoch);
  await newcomer.takeRoot(await elder.readRoot());

  const { file, stem, family, folder, path } = there ?? {};
  const waiting = (await newcomer.open().pending(whole)).flatMap((entry) =>
    entry.kind === "event" ? entry.event : [],
  );
  expect(waiting).toMatchObject([{ seq: 2, file, stem, family, folder, path }]);
  await newcomer.note("shared.csv");
  const mined = await newcomer.mine();
  expect(mined).toHaveLength(3);
  for (const event of mined) expect(event).toMatchObject({ file, stem, family, folder, path });
  expect(newcomer.readLabel(file)).toBe("shared.csv");
});

test("what waits has its names in the outbox under the tokens of now, too", async () => {
  const [elder, newcomer] = [createDevice("elder"), createDevice("newcomer")];
  await newcomer.note("only-here.csv");
  await newcomer.takeRoot(await elder.readRoot());
  const [entry] = await newcomer.open().pending(whole);
  expect(entry?.kind === "event" && newcomer.readLabel(entry.event.file)).toBe("only-here.csv");
});

type Step =
  | { readonly kind: "note"; readonly name: string }
  | { readonly kind: "take root"; readonly number: number }
  | { readonly kind: "send" | "lose the answer" | "die" | "mine" };

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("note"), name: fc.constantFrom("a.csv", "b_2026-11-16.csv", "ç (1).xlsx") }),
    fc.record({ kind: fc.constant("take root"), number: fc.nat(2) }),
    fc.record({ kind: fc.constantFrom("send", "lose the answer", "die", "mine") }),
  ),
  { maxLength: 30 },
);

/** A device and its server; all that arrives there is looked at under the root of that moment. */
function createScene() {
  const server = createMemoryServer();
  const randomBytes = createSeededBytes("roots");
  const names: string[] = [];
  let fate: Step["kind"] = "send";
  const device = createDevice("device", async (body) => {
    const key = await device.readKey();
    for (const { file, seq } of v.parse(ingestRequestSchema, JSON.parse(body)).events) {
      expect(file).toBe(key.token("file", names[seq - 1] ?? ""));
    }
    const outcome = await server.api.sendEvents(body);
    if (fate === "die") throw new Error("killed");
    return fate === "lose the answer" ? { kind: "unreachable", reason: "no-connection" } : outcome;
  });
  const take = async (step: Step) => {
    fate = step.kind;
    if (step.kind === "note") {
      names.push(step.name);
      await device.note(step.name);
    } else if (step.kind === "take root") await device.takeRoot({ epoch: step.number, bytes: randomBytes(32) });
    else if (step.kind === "mine") await device.mine();
    else await device.flush().catch((error: unknown) => expect(error).toMatchObject({ message: "killed" }));
  };
  return { device, server, names, take };
}

test("whatever roots it takes and whenever it dies: all is mined and sent under the root of then, once, and nothing is lost", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      const { device, server, names, take } = createScene();
      for (const step of history) await take(step);
      await take({ kind: "send" });
      const key = await device.readKey();
      expect((await device.mine()).map(({ file }) => file)).toEqual(names.map((name) => key.token("file", name)));
      expect(server.entries.size).toBe(names.length);
      expect(await device.open().pendingCount()).toBe(0);
    }),
  );
});
