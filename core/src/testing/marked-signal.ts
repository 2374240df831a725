import fc from "fast-check";
import { causes, operations, surfaces, tools } from "../events/index.ts";

/** Names that no vocabulary and no hexadecimal token holds by chance. */
const canary = fc
  .tuple(
    fc.stringMatching(/^[g-z]{5,9}$/),
    fc.constantFrom("", "É", " ", "ß", "佐藤", "o\u0308"),
    fc.stringMatching(/^[G-Z]{5,9}$/),
  )
  .map((parts) => parts.join(""));
/** Fifteen digits, none a zero: neither it nor its reverse stands in a hexadecimal token by chance. */
const figure = fc.stringMatching(/^[1-8][1-9]{14}$/).map(Number);

/** A signal with a name at every place that takes text, and a figure at every place that takes a number. */
export const markedSignal = fc
  .record({ name: canary, other: canary, figure, form: fc.nat({ max: 5 }) })
  .chain(({ name, other, figure, form }) => {
    const host = fc.constantFrom(
      `${other}.example`,
      `${other}.github.io`,
      `${other}.atlassian.net`,
      "docs.google.com",
      "localhost:3000",
      "10.0.0.7",
    );
    const url = fc
      .tuple(
        fc.constantFrom(
          "https://",
          "blob:https://",
          "ftp://",
          "data:text/csv,",
          "file:///",
          `https://${name}:${other}@`,
        ),
        host,
      )
      .map(
        ([scheme, at]) =>
          `${scheme}${at}/spreadsheets/d/${name}/${other}?q=${name}&n=${figure}#${encodeURIComponent(other)}`,
      );
    const path = [
      `/home/${other}/${name}.csv`,
      `C:\\Users\\${other}\\${name}.${other}`,
      `file:///Users/${encodeURIComponent(other)}/${encodeURIComponent(name)}`,
      `\\\\${other}\\share\\${name} (1).xlsx`,
      `${name}.${other}`,
      `~/${other}/.${name}`,
    ][form];
    const signal = fc.record(
      {
        atMs: fc.constant(1_794_816_000_123),
        utcOffsetMinutes: fc.constant(60),
        surface: fc.constantFrom(...surfaces),
        operation: fc.constantFrom(...operations),
        cause: fc.constantFrom(...causes),
        tool: fc.constantFrom(...tools, name),
        file: fc.constantFrom(
          { path, bytes: figure, modifiedMs: figure },
          { name: `${name}.${other}`, bytes: figure, title: name },
        ),
        from: fc.constant([`${name}.csv`, `/home/${other}/${name}`, other]),
        place: fc.oneof(
          url.map((text) => ({ kind: "site", url: text })),
          fc.constant({ kind: "workspace", folder: `/home/${other}` }),
        ),
        target: url,
        activeSeconds: fc.constant(figure),
        count: fc.constant(figure),
        title: fc.constant(name),
        [other]: fc.constant(name),
      },
      { requiredKeys: ["atMs", "utcOffsetMinutes", "surface", "operation", "cause"] },
    );
    return fc.record({ signal, names: fc.constant([name, other, `${figure}`]) });
  });
