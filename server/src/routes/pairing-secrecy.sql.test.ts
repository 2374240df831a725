import { bytesToBase64url, confirmPairing, deriveKeys, exportDeviceKeys, startPairing } from "@floyo/core/keys";
import { defaultRules, defaultSettings } from "@floyo/core/settings";
import {
  askForRoot,
  createRulesSeal,
  findChallenge,
  findNewDevice,
  findRequest,
  findRoot,
  giveRoot,
} from "@floyo/core/sync";
import { createLeakSearch, createSecretSearch } from "@floyo/core/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDevice } from "../testing/open-test-device.ts";
import { readAllRows } from "../testing/read-all-rows.ts";
import { openTestApp, signUp, type TestApp } from "../testing/test-app.ts";

// What whoever runs the server can look at, while two devices pair through it and share their rules.

const nowSeconds = () => Math.floor(Date.now() / 1000);
const site = "lohnabrechnung.vromanek.example";

let server: TestApp;
let secrets: Record<string, Uint8Array>;
let pairingText: string;
const seen = new Map<string, readonly string[]>();

function unwrap<T>(result: { ok: true; value: T } | { ok: false; code: string } | undefined): T {
  if (!result?.ok) throw new Error(result?.code ?? "nothing there");
  return result.value;
}

beforeAll(async () => {
  server = await openTestApp();
  const person = await signUp(server, "person@example.test");
  const traffic: string[] = [];
  const [elder, newcomer] = [
    await openTestDevice(server, person, traffic),
    await openTestDevice(server, person, traffic),
  ];
  const [elderKeys, newcomerKeys] = [await elder.readKeys(), await newcomer.readKeys()];
  const { offer, text } = startPairing(elder.randomBytes, nowSeconds());
  const own = { device: newcomer.device, publicKey: newcomerKeys.device.publicKey };
  const giver = { device: elder.device, publicKey: elderKeys.device.publicKey };
  const [giving, asking] = [
    { ...elder, nowSeconds },
    { ...newcomer, nowSeconds },
  ];
  const committed = unwrap(await askForRoot(asking, text, own));
  const challenged = unwrap(await findNewDevice(giving, offer, giver));
  const revealed = unwrap(await findChallenge(asking, committed));
  const request = unwrap(await findRequest(giving, challenged));
  unwrap(await giveRoot(giving, request, elderKeys.root));
  const confirmed = unwrap(confirmPairing(revealed, true, nowSeconds()));
  const { root } = unwrap(await findRoot(asking, confirmed));

  const { token, label, policy } = deriveKeys(root);
  const rulesSeal = createRulesSeal(policy);
  const sealedRules = await rulesSeal.seal({ ...defaultRules, deniedSites: [site] });
  await elder.api.writeSettings({ settings: defaultSettings, updatedAt: 1, sealedRules });
  await newcomer.api.readSettings();

  pairingText = text;
  const { privateKey } = await exportDeviceKeys(newcomerKeys.device);
  secrets = {
    root: root.bytes,
    "pairing secret": offer.secret,
    token,
    label,
    policy,
    "private key": privateKey.slice(36, 68),
  };
  seen.set("traffic", traffic).set("log", server.lines).set("bugs", server.bugs.map(String));
  for (const [table, rows] of await readAllRows(server.database)) seen.set(table, rows);
});
afterAll(() => server.close());

const lookEverywhere = (search: (text: string) => readonly unknown[]) =>
  [...seen].flatMap(([place, texts]) => texts.flatMap(search).map((found) => `${place}: ${JSON.stringify(found)}`));

test("there is something to look at: the messages lie in the database and passed by", () => {
  expect(seen.get("floyo.pairing_messages")).toHaveLength(4);
  expect(seen.get("floyo.devices")).toHaveLength(2);
  expect(seen.get("traffic")?.length).toBeGreaterThan(10);
  expect(seen.get("log")?.length).toBeGreaterThan(5);
});

test("neither the root, nor the secret, nor a key made of them is in the database, the log or the traffic", () => {
  expect(lookEverywhere(createSecretSearch(secrets))).toEqual([]);
});

test("neither the text that was shown nor the name in a rule is there", () => {
  expect(lookEverywhere(createLeakSearch([pairingText, pairingText.replaceAll("-", ""), site]))).toEqual([]);
});

test("the log tells nothing of a mailbox: its name is no word of a line", () => {
  const [row = ""] = seen.get("floyo.pairing_messages") ?? [];
  const [mailbox = ""] = /[\w-]{22}(?=,(commitment|challenge|request|answer),)/.exec(row) ?? [];
  expect(mailbox).toHaveLength(22);
  expect(seen.get("log")?.join("\n")).not.toContain(mailbox);
});

test.for(["root", "pairing secret", "token", "policy"])("the search would find the %s, were it there", (name) => {
  const bytes = secrets[name] ?? new Uint8Array();
  const rows = [...(seen.get("floyo.pairing_messages") ?? []), `(x,${bytesToBase64url(bytes)})`];
  expect(rows.flatMap(createSecretSearch(secrets))).toEqual([name]);
});
