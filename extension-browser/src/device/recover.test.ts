import { expect, test } from "vitest";
import { createMemoryDevice } from "../testing/create-memory-device.ts";
import { readRecoveryCode, recover } from "./recover.ts";

async function codeOf(device: ReturnType<typeof createMemoryDevice>): Promise<string> {
  const code = await readRecoveryCode(device);
  if (!code.ok) throw new Error(code.code);
  return code.value;
}

test("a fresh device has the key of the lost one once its code was typed, and its own pair of keys still", async () => {
  const [lost, fresh] = [createMemoryDevice(), createMemoryDevice()];
  const before = await fresh.keyRing.read();
  expect(await recover(fresh, (await codeOf(lost)).toLowerCase())).toMatchObject({ ok: true });
  expect(await codeOf(fresh)).toBe(await codeOf(lost));
  const [held, after] = [await lost.keyRing.read(), await fresh.keyRing.read()];
  expect(after).toMatchObject({ ok: true, value: { root: held.ok && held.value.root } });
  expect(after.ok && after.value.device.publicKey).toEqual(before.ok && before.value.device.publicKey);
});

test("a slip changes nothing", async () => {
  const device = createMemoryDevice();
  const code = await codeOf(device);
  expect(
    await recover(
      device,
      code.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
    ),
  ).toEqual({
    ok: false,
    code: "code-mistyped",
  });
  expect(await codeOf(device)).toBe(code);
});
