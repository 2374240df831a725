import { utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { followChanges, type FollowPorts } from "./follow-changes.ts";
import type { HttpBody } from "./http-fetch.ts";
import type { ApiFailure } from "./server-api.ts";

// A follower and a server whose line breaks. Time passes when nothing else is left to do; a day is as short as a second.

const said = (kinds: readonly string[]) => `data: ${JSON.stringify({ changed: kinds })}\n\n`;
const everything = `retry: 5000\n${said(["settings", "suggestions", "devices"])}`;
const heartbeat = "retry: 5000\n\n";

/** One stream as the client reads it. */
function createLine() {
  const parts: (Uint8Array | "cut" | undefined)[] = [];
  let wake = (): void => undefined;
  let isOpen = true;
  const put = (part: Uint8Array | "cut" | undefined) => {
    parts.push(part);
    wake();
  };
  const close = (how: "cut" | undefined) => {
    isOpen = false;
    put(how);
  };
  const cancel = async () => void (isOpen = false);
  const body: HttpBody = {
    getReader: () => ({
      read: async () => {
        while (parts.length === 0) await new Promise<void>((resolve) => (wake = resolve));
        const value = parts.shift();
        if (value === "cut") throw new TypeError("terminated");
        return { value };
      },
      cancel,
    }),
    cancel,
  };
  return {
    body,
    isOpen: () => isOpen,
    say: (text: string) => put(utf8ToBytes(text)),
    end: () => close(undefined),
    cut: () => close("cut"),
  };
}
type Line = ReturnType<typeof createLine>;

type Scene = Partial<Pick<FollowPorts, "onChange" | "isWanted" | "random">>;

function createScene(changes: Scene = {}) {
  const controller = new AbortController();
  /** What the next tries meet instead of a stream. */
  const refusals: ApiFailure[] = [];
  const [lines, waits, syncs]: [Line[], number[], number[]] = [[], [], []];
  const timers: (() => void)[] = [];
  const untilLater = () => new Promise<void>((resolve) => timers.push(resolve));
  let version = 0;
  const ports: FollowPorts = {
    open: async () => {
      const refusal = refusals.shift();
      if (refusal) return refusal;
      const line = createLine();
      lines.push(line);
      line.say(everything);
      return { kind: "answered", answer: line.body };
    },
    isWanted: async () => true,
    onChange: async () => {
      syncs.push(version);
      await untilLater(); // a sync takes its time, and has read by then
      return true;
    },
    wait: async (ms) => {
      waits.push(ms);
      await untilLater();
    },
    random: () => 0.5,
    ...changes,
  };
  const rest = async () => {
    for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
  };
  const following = followChanges(ports, controller.signal);
  return {
    lines,
    waits,
    syncs,
    refusals,
    line: () => lines.findLast((line) => line.isOpen()),
    change: () => (version += 1),
    version: () => version,
    rest,
    /** All that was waited for is over, and what follows from it is done. */
    passTime: async () => {
      await rest();
      for (const ring of timers.splice(0)) ring();
      await rest();
    },
    end: async () => {
      controller.abort();
      for (const line of lines) line.cut();
      for (const ring of timers.splice(0)) ring();
      await following;
    },
    following,
  };
}

test("the first word of a stream and each later one make for a sync; words that come meanwhile for one more, after a rest", async () => {
  const scene = createScene();
  await scene.rest();
  expect(scene.syncs).toEqual([0]);
  for (let word = 0; word < 5; word += 1) {
    scene.change();
    scene.line()?.say(said(["settings"]));
    await scene.rest();
  }
  expect(scene.syncs).toEqual([0]);
  for (let turn = 0; turn < 2; turn += 1) await scene.passTime();
  expect(scene.syncs).toEqual([0, 5]);
  scene.line()?.say(heartbeat);
  for (let turn = 0; turn < 4; turn += 1) await scene.passTime();
  expect(scene.syncs).toEqual([0, 5]);
  await scene.end();
});

test("which kinds changed is passed on; a word that can't be read may be of everything", async () => {
  const heard: string[][] = [];
  const scene = createScene({ onChange: async (kinds) => heard.push([...kinds].toSorted()) > 0 });
  for (const word of [said(["keys", "of a newer server"]), said(["of a newer server"]), "data: {\n\n"]) {
    await scene.passTime();
    await scene.passTime();
    scene.line()?.say(word);
    await scene.rest();
  }
  const all = ["decisions", "deletions", "devices", "keys", "settings", "suggestions"];
  expect(heard).toEqual([["devices", "settings", "suggestions"], ["keys"], all]);
  await scene.end();
});

test("a sync that could not begin, for another window was at it, is tried again", async () => {
  let tries = 0;
  const scene = createScene({ onChange: async () => ++tries === 3 });
  for (let turn = 0; turn < 5; turn += 1) await scene.passTime();
  expect(tries).toBe(3);
  await scene.end();
});

test("a sync that breaks ends nothing", async () => {
  const scene = createScene({ onChange: () => Promise.reject(new Error("planted")) });
  await scene.passTime();
  expect(scene.line()?.isOpen()).toBe(true);
  await scene.end();
});

test("without consent or account nothing is opened; taken back, the stream ends with the server's next word", async () => {
  let isWanted = false;
  const unwanted = createScene({ isWanted: async () => isWanted });
  await unwanted.following;
  expect(unwanted.lines).toEqual([]);
  isWanted = true;
  const scene = createScene({ isWanted: async () => isWanted });
  await scene.passTime();
  isWanted = false;
  scene.line()?.say(said(["settings"]));
  await scene.passTime();
  await scene.following;
  expect(scene.line()).toBeUndefined();
  expect(scene.syncs).toEqual([0]);
});

const busy: ApiFailure = { kind: "status", status: 503, retryAfterSeconds: 60 };
const foreign: ApiFailure = { kind: "unreachable", reason: "foreign-answer" };
const away: ApiFailure = { kind: "unreachable", reason: "no-connection" };

test("who is refused comes back later each time, and never before the server asked", async () => {
  const scene = createScene();
  scene.refusals.push(away, foreign, busy, away);
  for (let turn = 0; turn < 5; turn += 1) await scene.passTime();
  expect(scene.waits.slice(0, 4)).toEqual([1000, 2000, 60_000 + 4000, 8000]);
  await scene.end();
});

test("a stream that lived is followed by another over the server's spread; one that ends after its first word counts as a failure", async () => {
  const scene = createScene();
  await scene.passTime();
  scene.line()?.say(heartbeat);
  await scene.passTime();
  scene.line()?.end();
  await scene.rest();
  expect(scene.waits.at(-1)).toBe(2500);
  for (let turn = 0; turn < 4; turn += 1) {
    await scene.passTime();
    await scene.passTime();
    scene.line()?.cut();
    await scene.rest();
  }
  expect(scene.waits.at(-1)).toBe(8000);
  await scene.end();
});

test("a body without an end is not read on", async () => {
  const scene = createScene();
  await scene.passTime();
  const line = scene.line();
  line?.say(`data: ${"x".repeat(10_000)}`);
  await scene.rest();
  expect(line?.isOpen()).toBe(false);
  await scene.end();
});

const fault = fc.oneof(
  { weight: 4, arbitrary: fc.constant("change") },
  { weight: 3, arbitrary: fc.constant("deliver") },
  { weight: 3, arbitrary: fc.constant("time") },
  fc.constantFrom("deliver last first", "duplicate", "replay", "half", "cut", "end", "gap of a day", "endless"),
  fc.constantFrom("page", "busy", "away"),
);

test("fault 16: dropped, replayed, doubled, in disorder, in halves, a day apart: the last sync began after the last change", async () => {
  const property = fc.asyncProperty(fc.array(fault, { maxLength: 40 }), async (faults) => {
    const scene = createScene();
    let late: string[] = [];
    let latest = said(["settings"]);
    const lose = (how: "cut" | "end") => {
      late = [];
      scene.line()?.[how]();
    };
    const act: Readonly<Record<(typeof faults)[number], () => unknown>> = {
      change: () => {
        latest = said([["settings", "devices", "suggestions"][scene.change() % 3] ?? ""]);
        if (scene.line()) late.push(latest);
      },
      deliver: () => scene.line()?.say(late.shift() ?? heartbeat),
      "deliver last first": () => scene.line()?.say(late.pop() ?? heartbeat),
      duplicate: () => late[0] !== undefined && scene.line()?.say(late[0]),
      replay: () => scene.line()?.say(latest),
      half: () => {
        scene.line()?.say(latest.slice(0, 9));
        lose("end");
      },
      cut: () => lose("cut"),
      end: () => lose("end"),
      "gap of a day": () => {
        lose("cut");
        scene.refusals.push(...Array.from({ length: 24 }, () => away));
        scene.change();
      },
      endless: () => {
        late = [];
        scene.line()?.say("x".repeat(5000));
      },
      page: () => scene.refusals.push(foreign),
      busy: () => scene.refusals.push(busy),
      away: () => scene.refusals.push(away),
      time: scene.passTime,
    };
    for (const one of faults) {
      await act[one]();
      if (scene.version() % 2 === 0) await scene.rest();
    }
    // From here on nothing breaks: what was late arrives, and who has no stream gets one.
    for (const word of late) scene.line()?.say(word);
    scene.refusals.length = 0;
    for (let turn = 0; turn < 8; turn += 1) await scene.passTime();
    expect(scene.line()).toBeDefined();
    expect(scene.syncs.at(-1)).toBe(scene.version());
    await scene.end();
  });
  await fc.assert(property, { numRuns: 500 });
});
