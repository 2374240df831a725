import { freshDeviceState, recordConsent, signIn, signOut } from "@floyo/core/sync";
import { buildReceipt } from "@floyo/core/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Disposable } from "vscode";
import { followWhileFocused } from "./follow-while-focused.ts";
import type { Floyo } from "./floyo.ts";
import * as vscode from "./testing/fake-vscode.ts";
import { createMemorySecrets } from "./testing/memory-secrets.ts";

const tokens = { access_token: "access", refresh_token: "refresh", expires_at: 9_999_999_999, user: { id: "ada" } };
const yes = buildReceipt({ surface: "vscode" });
const agreed = recordConsent(recordConsent(freshDeviceState, yes), { ...yes, purpose: "sync" });
const signedIn = signIn(agreed, { serverUrl: "https://floyo.example", email: "ada@example.test" });

let streams: { readonly isOver: () => boolean }[];
let following: Disposable;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  streams = [];
  vi.stubGlobal("fetch", async (url: string, { signal }: RequestInit) => {
    if (url.endsWith("/config")) return Response.json({ publishableKey: "public", version: "1" });
    streams.push({ isOver: () => signal?.aborted === true });
    const body = new ReadableStream({
      start: (stream) => {
        stream.enqueue(new TextEncoder().encode('data: {"changed":["settings"]}\n\n'));
        signal?.addEventListener("abort", () => stream.error(signal.reason));
      },
    });
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  });
});
afterEach(() => {
  following.dispose();
  vscode.window.state = { focused: true, active: true };
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function follow(state = signedIn) {
  const changes = new vscode.EventEmitter();
  const scene = { state, syncs: 0 };
  const floyo = {
    device: {
      secrets: createMemorySecrets(new Map([["floyo.session.tokens", JSON.stringify(tokens)]])),
      state: {
        read: async () => scene.state,
        hold: async (look: (state: typeof signedIn) => void) => look(scene.state),
      },
    },
    settings: { isTelemetryOff: () => false },
    sync: async () => {
      scene.syncs += 1;
      return { sent: 0, quarantined: 0, waiting: 0 };
    },
    onDidChange: changes.event,
  };
  following = followWhileFocused(floyo as unknown as Floyo);
  return { scene, tellChange: () => changes.fire(undefined) };
}

const focus = (focused: boolean) => {
  vscode.window.state = { focused, active: true };
  vscode.fire("window state", vscode.window.state);
};
const passMs = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test("the window that is worked in follows and syncs at what it is told; left for a minute, no more, until somebody comes back", async () => {
  const { scene, tellChange } = follow();
  await vi.waitFor(() => expect(scene.syncs).toBe(1));
  focus(false);
  await passMs(59_000);
  focus(true);
  await passMs(61_000);
  tellChange();
  await passMs(1000);
  expect(streams.map(({ isOver }) => isOver())).toEqual([false]);
  focus(false);
  await passMs(60_000);
  expect(streams[0]?.isOver()).toBe(true);
  focus(true);
  tellChange(); // as the composition does when a window gets the focus
  await vi.waitFor(() => expect(scene.syncs).toBe(2));
});

test("another window, somebody without consent to sync, and nobody at all follow nothing", async () => {
  for (const [state, focused] of [
    [signedIn, false],
    [signIn(recordConsent(freshDeviceState, yes), signedIn.account ?? { serverUrl: "", email: "" }), true],
    [agreed, true],
  ] as const) {
    vscode.window.state = { focused, active: true };
    const { tellChange } = follow(state);
    tellChange();
    await passMs(5000);
    following.dispose();
  }
  expect(streams).toEqual([]);
});

test("signed out, the stream ends at once", async () => {
  const { scene, tellChange } = follow();
  await vi.waitFor(() => expect(scene.syncs).toBe(1));
  scene.state = signOut(scene.state);
  tellChange();
  await vi.waitFor(() => expect(streams.map(({ isOver }) => isOver())).toEqual([true]));
});
