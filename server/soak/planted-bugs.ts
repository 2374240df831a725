/** A bug in the source of core: `from` is replaced by `to` in `core/src/<file>`. */
export type PlantedBug = { readonly name: string; readonly file: string; readonly from: string; readonly to: string };

/** Bugs as people make them. Each has to be found by the simulation, or it would not find those that nobody planted. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    name: "what is sent is forgotten before the answer",
    file: "sync/push-outbox.ts",
    from: "const outcome = await ports.api.sendEvents(request.body);",
    to: "await ports.log.acknowledge(request.sent); const outcome = await ports.api.sendEvents(request.body);",
  },
  {
    name: "after a step the flush goes on with the state of before",
    file: "sync/push-outbox.ts",
    from: "    state = step.state;\n",
    to: "",
  },
  {
    name: "what cannot be kept as acknowledged is taken for sent by the next read",
    file: "sync/push-outbox.ts",
    from: 'if (quarantine.length > 0) await log.remove(quarantine, "quarantine");',
    to: 'if (quarantine.length > 0) await log.remove(quarantine, "quarantine"); else await log.remove(acknowledge.slice(-1).map(({ seq }) => seq), "quarantine");',
  },
  {
    name: "what the server had before does not count as arrived",
    file: "sync/settle-batch.ts",
    from: "new Set([...answer.taken, ...answer.known])",
    to: "new Set(answer.taken)",
  },
  {
    name: "whatever was sent counts as taken",
    file: "sync/settle-batch.ts",
    from: "const accepted = sent.filter((entry) => taken.has(entry.seq) || conflicts.includes(entry));",
    to: "const accepted = sent;",
  },
  {
    name: "a poisoned event takes its neighbours along",
    file: "sync/settle-batch.ts",
    from: 'quarantine: poison.filter(({ kind }) => kind === "event").map(({ seq }) => seq),',
    to: 'quarantine: poison.filter(({ kind }) => kind === "event").flatMap(({ seq }) => [seq, seq + 1]),',
  },
  {
    name: "half of a refused batch has no end",
    file: "sync/settle-batch.ts",
    from: "[sent[Math.ceil(sent.length / 2) - 1], sent.at(-1)]",
    to: "[sent.at(-1)]",
  },
  {
    name: "a broken server refuses for good",
    file: "sync/classify-status.ts",
    from: 'default:\n      return "retry";',
    to: 'default:\n      return "refused";',
  },
  {
    name: "a token that ran out refuses the events",
    file: "sync/classify-status.ts",
    from: 'return "signed-out";',
    to: 'return "refused";',
  },
  {
    name: "a refusal for good is tried again for ever",
    file: "sync/classify-status.ts",
    from: 'case 422:\n      return "refused";',
    to: 'case 422:\n      return "retry";',
  },
  {
    name: "a refused batch is given up whole",
    file: "sync/outbox.ts",
    from: "sent.length > 1 ? untouched(splitBatch(state, sent)) : settleRefusal(state, sent, moment)",
    to: "settleRefusal(state, sent, moment)",
  },
  {
    name: "no answer is a good answer",
    file: "sync/outbox.ts",
    from: 'if (outcome.kind === "unreachable") return untouched(',
    to: 'if (outcome.kind === "unreachable") return ({ ...untouched(state), acknowledge: sent }) ?? untouched(',
  },
  {
    name: "a person's wish cuts short what the server asked for",
    file: "sync/outbox.ts",
    from: "lengthMs: wait.askedMs",
    to: "lengthMs: 0",
  },
  {
    name: "what the server asks for is not heard",
    file: "sync/back-off.ts",
    from: "Math.min(longestAskedMs, Math.max(0, Math.ceil(retryAfterSeconds * 1000)))",
    to: "0",
  },
  {
    name: "chance takes from what the server asked for",
    file: "sync/back-off.ts",
    from: "askedMs + Math.floor(moment.random() * ceilingMs)",
    to: "Math.floor(moment.random() * (askedMs + ceilingMs))",
  },
  {
    name: "a clock that was set back waits for years",
    file: "sync/back-off.ts",
    from: "if (nowMs < wait.fromMs) return { ...rest, wait: { ...wait, fromMs: Math.max(0, Math.floor(nowMs)) } };",
    to: "",
  },
  {
    name: "the parts of a refused batch are sent together",
    file: "sync/compose-request.ts",
    from: "return entries.filter((entry) => entrySeq(entry) <= bound);",
    to: "return bound > 0 ? entries : [];",
  },
  {
    name: "what stays here is sent",
    file: "sync/take-batch.ts",
    from: 'if (entry.kind === "tombstone" || entry.isKept === undefined) return entry;',
    to: 'if (entry.kind === "event") return entry;',
  },
  {
    name: "the page of a captive portal refuses the events",
    file: "sync/read-response.ts",
    from: ": foreignAnswer;\n  }\n  const isPage",
    to: ': { kind: "status", status: 400 };\n  }\n  const isPage',
  },
  {
    name: "a token that can't be renewed refuses the events",
    file: "sync/http-server-api.ts",
    from: 'return refreshed.code === "signed-out" ? signedOut : noConnection;',
    to: 'return { kind: "status", status: 400 };',
  },
  {
    name: "the last event of an append is not written",
    file: "testing/memory-event-log.ts",
    from: "for (const event of numbered) disk.entries.set",
    to: "for (const event of numbered.slice(0, Math.max(1, numbered.length - 1))) disk.entries.set",
  },
  {
    name: "a number is given twice",
    file: "testing/memory-event-log.ts",
    from: "disk.lastSeq += numbered.length;",
    to: "disk.lastSeq = disk.entries.size;",
  },
  {
    name: "a removal on the way is forgotten with the answer",
    file: "testing/memory-event-log.ts",
    from: "if (!isStill(seq, kind)) continue;",
    to: "",
  },
  {
    name: "a removed event leaves no tombstone",
    file: "testing/memory-event-log.ts",
    from: 'disk.entries.set(seq, { kind: "tombstone", tombstone: { device: disk.device, seq, removed } });',
    to: "disk.entries.delete(seq);",
  },
  {
    name: "retention drops what waits",
    file: "testing/memory-event-log.ts",
    from: 'else bury(seq, "deletion");',
    to: "else disk.entries.delete(seq);",
  },
  {
    name: "everything erased, the numbers begin anew",
    file: "testing/memory-event-log.ts",
    from: "disk.acknowledged.clear();",
    to: "disk.acknowledged.clear(); disk.lastSeq = 0;",
  },
  {
    name: "the newest is sent first",
    file: "testing/memory-event-log.ts",
    from: "entrySeq(left) - entrySeq(right)",
    to: "entrySeq(right) - entrySeq(left)",
  },
];
