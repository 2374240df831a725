import fc from "fast-check";
import { expect, test } from "vitest";
import * as v from "valibot";
import { longestBackOffMs, freshOutbox, outboxStateSchema, type OutboxState } from "./outbox-state.ts";
import { stepOutbox, type OutboxEvent } from "./outbox.ts";
import type { ApiOutcome } from "./server-api.ts";
import type { IngestAnswer } from "./protocol.ts";

const nowMs = 1_800_000_000_000;
const moment = { nowMs, random: () => 0.5 };
const events = (...seqs: number[]) => seqs.map((seq) => ({ seq, kind: "event" as const }));
const status = (code: number, retryAfterSeconds?: number): ApiOutcome<IngestAnswer> =>
  retryAfterSeconds === undefined
    ? { kind: "status", status: code }
    : { kind: "status", status: code, retryAfterSeconds };
const answer = (fields: Partial<IngestAnswer>): ApiOutcome<IngestAnswer> => ({
  kind: "answered",
  answer: { taken: [], known: [], refused: [], ...fields },
});
const unreachable: OutboxEvent = {
  kind: "sent",
  sent: events(1),
  outcome: { kind: "unreachable", reason: "no-connection" },
};
const step = (state: OutboxState, sent: number[], outcome: ApiOutcome<IngestAnswer>) =>
  stepOutbox(state, { kind: "sent", sent: events(...sent), outcome }, moment);

test("what was taken and what was known before leaves the outbox alike", () => {
  const { acknowledge, next } = step(freshOutbox, [1, 2], answer({ taken: [1], known: [2] }));
  expect(acknowledge).toEqual(events(1, 2));
  expect(next).toEqual({ kind: "send" });
});

test("an answer about numbers that were not sent settles nothing", () => {
  const { acknowledge, quarantine, next } = step(freshOutbox, [1], answer({ taken: [7], refused: [] }));
  expect([acknowledge, quarantine]).toEqual([[], []]);
  expect(next.kind).toBe("wait");
});

test("a refused event beside accepted ones is quarantined, and the rest acknowledged", () => {
  const refused = [{ seq: 2, code: "event-invalid" as const }];
  const { acknowledge, quarantine } = step(freshOutbox, [1, 2, 3], answer({ taken: [1, 3], refused }));
  expect(acknowledge).toEqual(events(1, 3));
  expect(quarantine).toEqual([2]);
});

test("a refused tombstone is let go: it holds nothing to keep", () => {
  const sent = [{ seq: 4, kind: "tombstone" as const }];
  const { acknowledge, quarantine } = stepOutbox(freshOutbox, { kind: "sent", sent, outcome: status(400) }, moment);
  expect(acknowledge).toEqual(sent);
  expect(quarantine).toEqual([]);
});

test.each([400, 413, 422])("status %i splits the batch and tries again at once", (code) => {
  const { state, next } = step(freshOutbox, [1, 2, 3, 9], status(code));
  expect(state.suspects).toEqual([2, 9]);
  expect(next.kind).toBe("send");
});

test.each([404, 408, 409, 425, 429, 500, 502, 503, 504, 302, 418])("status %i waits and loses nothing", (code) => {
  const { acknowledge, quarantine, next } = step(freshOutbox, [1], status(code));
  expect([acknowledge, quarantine, next]).toEqual([[], [], { kind: "wait", untilMs: nowMs + 500 }]);
});

test.each([
  [401, "signed-out"],
  [403, "forbidden"],
] as const)("status %i stops until the person resumes", (code, reason) => {
  const stopped = step(freshOutbox, [1], status(code));
  expect(stopped.next).toEqual({ kind: "stop", reason });
  expect(stepOutbox(stopped.state, { kind: "tick" }, moment).next).toEqual({ kind: "stop", reason });
  expect(stepOutbox(stopped.state, { kind: "resume" }, moment).next).toEqual({ kind: "send" });
});

test("failures in a row wait longer and longer, up to an hour, and one success forgets them", () => {
  let state: OutboxState = freshOutbox;
  const ceilings = Array.from({ length: 15 }, () => {
    const after = stepOutbox(state, unreachable, { nowMs, random: () => 0.999_999_999 });
    state = after.state;
    return after.next.kind === "wait" ? Math.round((after.next.untilMs - nowMs) / 1000) : 0;
  });
  expect(ceilings).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600, 3600]);
  expect(step(state, [1], answer({ taken: [1] })).state).toEqual(freshOutbox);
});

test("a thousand devices that were turned away together come back spread over the whole wait", () => {
  const waits = Array.from({ length: 1000 }, (_, index) => {
    const { next } = stepOutbox({ ...freshOutbox, failures: 6 }, unreachable, {
      nowMs,
      random: () => index / 1000,
    });
    return next.kind === "wait" ? next.untilMs - nowMs : 0;
  });
  const perSecond = Map.groupBy(waits, (wait) => Math.floor(wait / 1000));
  expect(perSecond.size).toBe(64);
  expect(Math.max(...[...perSecond.values()].map((group) => group.length))).toBeLessThanOrEqual(16);
});

test("what the server asks for is never undercut, not by chance and not by the person", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 604_800 }),
      fc.nat(40),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (seconds, failures, chance) => {
        const at = { nowMs, random: () => chance };
        const event: OutboxEvent = { kind: "sent", sent: events(1), outcome: status(429, seconds) };
        const turnedAway = stepOutbox({ ...freshOutbox, failures }, event, at);
        const early = { ...at, nowMs: nowMs + seconds * 1000 - 1 };
        for (const kind of ["tick", "resume"] as const) {
          const { next } = stepOutbox(turnedAway.state, { kind }, early);
          if (seconds > 0) expect(next.kind).toBe("wait");
        }
        const last = nowMs + seconds * 1000 + longestBackOffMs;
        expect(stepOutbox(turnedAway.state, { kind: "tick" }, { ...at, nowMs: last }).next.kind).toBe("send");
      },
    ),
  );
});

test("the person can cut short a wait that the outbox chose itself", () => {
  const { state } = step({ ...freshOutbox, failures: 12 }, [1], status(500));
  expect(stepOutbox(state, { kind: "tick" }, moment).next.kind).toBe("wait");
  expect(stepOutbox(state, { kind: "resume" }, moment).next.kind).toBe("send");
});

test("a clock that is set back does not stretch the wait", () => {
  const { state } = step({ ...freshOutbox, failures: 3 }, [1], status(500));
  const tenYearsMs = 10 * 365 * 86_400_000;
  const back = stepOutbox(state, { kind: "tick" }, { ...moment, nowMs: nowMs - tenYearsMs });
  expect(back.next).toEqual({ kind: "wait", untilMs: nowMs - tenYearsMs + 4000 });
  expect(stepOutbox(back.state, { kind: "tick" }, { ...moment, nowMs: nowMs - tenYearsMs + 4000 }).next.kind).toBe(
    "send",
  );
});

test("a server that refuses everything costs ten events at once and then one a wait", () => {
  let state: OutboxState = freshOutbox;
  for (let seq = 1; seq < 10; seq += 1) {
    const after = step(state, [seq], status(422));
    expect([after.quarantine, after.next.kind]).toEqual([[seq], "send"]);
    state = after.state;
  }
  const tenth = step(state, [10], status(422));
  expect([tenth.quarantine, tenth.next.kind]).toEqual([[10], "wait"]);
  const refused = [11, 12, 13].map((seq) => ({ seq, code: "event-invalid" as const }));
  const eleventh = step(tenth.state, [11, 12, 13], answer({ refused }));
  expect([eleventh.quarantine, eleventh.next.kind]).toEqual([[11], "wait"]);
});

test("whatever happens, the state stays one that can be stored and read again", () => {
  const outcome: fc.Arbitrary<ApiOutcome<IngestAnswer>> = fc.oneof(
    fc.record({
      kind: fc.constant("unreachable" as const),
      reason: fc.constantFrom("no-connection", "foreign-answer"),
    }),
    fc.record({
      kind: fc.constant("status" as const),
      status: fc.integer({ min: 300, max: 599 }),
      retryAfterSeconds: fc.oneof(fc.nat(), fc.double({ min: -5, max: 1e20, noNaN: true })),
    }),
    fc
      .record({ taken: fc.array(fc.nat(20)), known: fc.array(fc.nat(20)), refusedSeqs: fc.array(fc.nat(20)) })
      .map(({ taken, known, refusedSeqs }) =>
        answer({ taken, known, refused: refusedSeqs.map((seq) => ({ seq, code: "event-invalid" as const })) }),
      ),
  );
  const event: fc.Arbitrary<OutboxEvent> = fc.oneof(
    fc.constant({ kind: "tick" as const }),
    fc.constant({ kind: "resume" as const }),
    fc
      .record({ from: fc.nat(20), count: fc.integer({ min: 1, max: 20 }), outcome })
      .map(({ from, count, outcome }) => ({
        kind: "sent" as const,
        sent: events(...Array.from({ length: count }, (_, index) => from + index)),
        outcome,
      })),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(event, fc.nat(10_000_000)), { maxLength: 40 }), (history) => {
      let state: OutboxState = freshOutbox;
      for (const [happened, nowMs] of history) {
        const after = stepOutbox(state, happened, { nowMs, random: () => 0.3 });
        expect(v.is(outboxStateSchema, JSON.parse(JSON.stringify(after.state)))).toBe(true);
        const { sent = [] } = happened.kind === "sent" ? happened : {};
        for (const entry of after.acknowledge) expect(sent).toContainEqual(entry);
        for (const seq of after.quarantine) expect(after.acknowledge.some((entry) => entry.seq === seq)).toBe(false);
        state = after.state;
      }
    }),
    { numRuns: 500 },
  );
});

test("a device that has no event to send hears from all else that the server is back", () => {
  const away = stepOutbox(freshOutbox, unreachable, moment).state;
  const later = { ...moment, nowMs: nowMs + 1000 };
  expect(stepOutbox(away, { kind: "tick" }, later).state.failures).toBe(1);
  expect(stepOutbox(away, { kind: "reached" }, later).state).toEqual(freshOutbox);
});
