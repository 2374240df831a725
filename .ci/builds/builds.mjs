/** What is built before it is used: the package's own script, the folders it reads, and what it leaves behind. */
export const builds = [
  {
    title: "the browser extension",
    folder: "extension-browser",
    script: "build",
    inputs: ["core/src", "extension-browser"],
    outputs: [
      "extension-browser/.output/chrome-mv3/manifest.json",
      "extension-browser/.output/firefox-mv3/manifest.json",
    ],
  },
  {
    title: "the VS Code extension",
    folder: "extension-vscode",
    script: "package",
    inputs: ["core/src", "extension-vscode"],
    outputs: ["extension-vscode/dist/floyo.vsix"],
  },
  {
    title: "the account page",
    folder: "server",
    script: "build:web",
    inputs: ["core/src", "server/web", "server/package.json"],
    outputs: ["server/dist/web/index.html"],
  },
];
