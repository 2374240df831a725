import { listFiles } from "../builds/list-files.mjs";

/**
 * @typedef {object} Lane
 * @property {string} name
 * @property {string} title
 * @property {string[]} program
 * @property {string[]} [projects]
 * @property {string[]} needs
 * @property {boolean} [isSlow]
 * @property {string} [beside]
 * @property {boolean} [isBackground]
 * @property {number} limitMs
 */

const minuteMs = 60_000;

/**
 * What `npm test` runs, in order. A lane is one program of node_modules/.bin or of ours; `projects` are vitest's and give
 * counts of their own. `needs` is made before it. Lanes with `isSlow` are left out by --quick. A lane runs at once with the one
 * before it that it names in `beside`: one of the two waits for a browser most of the time.
 * @type {Lane[]}
 */
export const lanes = [
  { name: "format", title: "the format of the files", program: ["oxfmt", "--check"] },
  {
    name: "lint",
    title: "the rules of style and of the borders",
    program: ["oxlint", "--type-aware", "--format=unix"],
  },
  { name: "types", title: "the types of each package", program: ["node", ".ci/types.mjs"] },
  { name: "knip", title: "nothing that nobody uses", program: ["knip"] },
  {
    ...vitestLane("unit", "units and contracts", ["core", "server", "browser", "vscode"]),
    needs: ["programs"],
  },
  vitestLane("guards", "each guard catches its planted fault", ["guards"]),
  vitestLane("sql", "the database and who may do what", ["sql"]),
  { name: "build", title: "both extensions and the account page", program: ["node", ".ci/build.mjs"] },
  { ...slowLane("simulation", "the outbox under every fault, by chance from a seed", []), isBackground: true },
  slowLane("e2e-browser", "the browser extension in Chromium and Firefox", ["builds", "browsers"]),
  slowLane("e2e-vscode", "the VS Code extension in VS Code", ["builds", "browsers", "vscode-server"]),
  {
    ...slowLane("story", "from a download to a suggestion, everywhere", ["builds", "browsers", "vscode-server"]),
    beside: "e2e-vscode",
  },
].map((lane) => ({ limitMs: 20 * minuteMs, needs: [], ...lane }));

function vitestLane(name, title, projects) {
  return { name, title, projects, program: ["vitest", "run", ...projects.flatMap((one) => ["--project", one])] };
}

function slowLane(name, title, needs) {
  return { ...vitestLane(name, title, [name]), needs, isSlow: true };
}

/** Whose tests a file is, by its name; vitest.config.ts says the same. */
export const testsByProject = {
  core: /^core\/src\/.*\.test\.ts$/,
  server: /^server\/(src|web|attacks|bench)\/(?!.*\.sql\.test).*\.test\.tsx?$/,
  browser: /^extension-browser\/src\/.*\.test\.tsx?$/,
  vscode: /^extension-vscode\/(src|webview)\/.*\.test\.tsx?$/,
  guards: /^\.ci\/.*\.test\.ts$/,
  sql: /^server\/(src\/.*\.sql|policies\/.*)\.test\.ts$/,
  simulation: /^(server|extension-vscode)\/soak\/.*\.test\.ts$/,
  "e2e-browser": /^extension-browser\/e2e\/.*\.test\.ts$/,
  "e2e-vscode": /^extension-vscode\/e2e\/.*\.test\.ts$/,
  story: /^server\/e2e\/.*\.test\.ts$/,
};

/** A lane whose tests are not there has nothing to say; vitest would call that a failure. */
export function hasTests(lane) {
  if (lane.projects === undefined) return true;
  const files = listFiles(".");
  return lane.projects.some((project) => files.some((file) => testsByProject[project].test(file)));
}

/**
 * The lanes that the words after `npm test --` ask for; undefined when a word is none.
 * @param {string[]} words
 * @returns {Lane[] | undefined}
 */
export function chooseLanes(words) {
  const names = words.filter((word) => word !== "--quick");
  if (names.some((name) => lanes.every((lane) => lane.name !== name))) return undefined;
  const named = names.length === 0 ? lanes : lanes.filter((lane) => names.includes(lane.name));
  return words.includes("--quick") ? named.filter((lane) => !lane.isSlow) : named;
}

/**
 * The lanes in order, those together that run at once.
 * @param {Lane[]} chosen
 * @returns {Lane[][]}
 */
export function groupLanes(chosen) {
  const groups = [];
  for (const lane of chosen) {
    const last = groups.at(-1);
    if (last?.some(({ name }) => name === lane.beside)) last.push(lane);
    else groups.push([lane]);
  }
  return groups;
}
