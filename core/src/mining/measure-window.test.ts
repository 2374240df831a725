import { expect, test } from "vitest";
import { measureWindow } from "./measure-window.ts";

const aroundNine = Array.from({ length: 40 }, (_, index) => 540 + index);

test("the window has every usual time and leaves out the odd ones, be they ever so near", () => {
  expect(measureWindow([...aroundNine, 610, 460, 900])).toEqual({ from: 540, to: 585 });
});

test("of three times none is odd within an hour", () => {
  expect(measureWindow([540, 541, 600])).toEqual({ from: 540, to: 615 });
});

test("a window ends with the day", () => {
  expect(measureWindow([1430, 1435, 1450])).toEqual({ from: 1425, to: 1440 });
  expect(measureWindow([-10, 5, 10])).toEqual({ from: 0, to: 15 });
});
