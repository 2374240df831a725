import { expect, test } from "vitest";
import { errorToStoreFailure } from "./error-to-store-failure.ts";

const full = new DOMException("no room", "QuotaExceededError");

test("a full disk is told from a storage that does not answer, also through the library's own error", () => {
  expect(errorToStoreFailure(full)).toBe("store-full");
  expect(errorToStoreFailure(Object.assign(new Error("AbortError"), { inner: full }))).toBe("store-full");
  expect(errorToStoreFailure(new Error("broken", { cause: full }))).toBe("store-full");
  expect(errorToStoreFailure(new DOMException("gone", "InvalidStateError"))).toBe("store-unavailable");
  expect(errorToStoreFailure("odd")).toBe("store-unavailable");
});
