import { createRandom } from "@floyo/core/testing";

const begin = Date.parse("2025-11-03T08:00:00Z");
const dayMs = 86_400_000;
const [days, blocksADay, editorsABlock] = [272, 10, 30];

/** How many events of each kind a year of 12½ months has: what watchers of the window, the browser and presence tell besides. */
const counts = { window: 299_578, web: 136_172, afk: 27_234, editor: 81_704 };

/**
 * An export of a year in lines of text, 544,688 events and 98 MB: five days a week, ten blocks of work a day, in each of
 * which the editor goes to and fro between half a dozen files, most of them never seen before.
 */
export function generateActivityWatch(): string[] {
  const random = createRandom(1);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  let id = 0;

  /** The newest first, as the server of ActivityWatch exports them; `data` by the number of the event, from the oldest on. */
  function writeBucket(type: string, count: number, data: (index: number) => object): string[] {
    const name = `aw-watcher-${type}_desk`;
    const head = { id: name, created: "2025-11-03T08:00:00+00:00", name: null, type, client: type, hostname: "desk" };
    const events = Array.from({ length: count }, (_, back) => {
      const index = count - 1 - back;
      const timestamp = new Date(momentOf(index / count)).toISOString().replace("Z", "000+00:00");
      const event = { id: (id += 1), timestamp, duration: upTo(30_000) / 1000, data: data(index) };
      return `${JSON.stringify(event)}${back === count - 1 ? "" : ","}`;
    });
    return [
      `${JSON.stringify(name)}:${JSON.stringify({ ...head, data: {} }).slice(0, -1)},"events":[`,
      ...events,
      "]}",
    ];
  }

  const names = ["index.ts", "notes.md", "prices.csv", "Übersicht.xlsx", "main.py", "README.md"];
  const fileOf = (index: number): object => {
    const block = Math.floor(index / editorsABlock);
    const [which, project] = [upTo(6), `/home/robin/work/project-${block % 40}`];
    const file = which === 0 ? "package.json" : `src/part-${block}-${which}/${names[which] ?? ""}`;
    return { language: "plaintext", project, file: `${project}/${file}`, branch: "main" };
  };
  const buckets = [
    writeBucket("currentwindow", counts.window, (index) => ({
      app: "Code",
      title: `${names[index % 6] ?? ""} - project-${index % 40} - Visual Studio Code`,
    })),
    writeBucket("afkstatus", counts.afk, (index) => ({ status: index % 2 === 0 ? "not-afk" : "afk" })),
    writeBucket("web.tab.current", counts.web, (index) => ({
      url: `https://docs.example.com/page/${index % 9000}?query=${index}`,
      title: `Page ${index % 9000} of the documentation`,
      audible: false,
      incognito: false,
      tabCount: index % 20,
    })),
    writeBucket("app.editor.activity", counts.editor, fileOf),
  ];
  const separated = buckets.flatMap((lines, index) => (index === 0 ? lines : [",", ...lines]));
  return ['{"buckets":{', ...separated, "}}"];
}

/** The moment that so much of the year's work lies before: seven and a half hours a day in blocks of 45 minutes, Monday to Friday. */
function momentOf(share: number): number {
  const blocks = share * days * blocksADay;
  const [day, block] = [Math.floor(blocks / blocksADay), Math.floor(blocks % blocksADay)];
  return begin + (day + 2 * Math.floor(day / 5)) * dayMs + block * 55 * 60_000 + (blocks % 1) * 45 * 60_000;
}
