import { expect, test } from "vitest";
import { checksum } from "./checksum.ts";

test("the checksum is CRC-32: that of the digits one to nine is the published one", () => {
  expect(checksum(new TextEncoder().encode("123456789"))).toBe("cbf43926");
  expect(checksum(new Uint8Array())).toBe("00000000");
});
