import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { expectVisible } from "./expect-visible.ts";

const pictures = path.join(import.meta.dirname, "../../../.cache/pictures");

/** The workbench as a person uses it. */
export type Workbench = {
  readonly page: Page;
  /** Runs a command of the palette by its title. */
  readonly command: (title: string) => Promise<void>;
  /** Clicks a button of the dialog that stands before everything else. */
  readonly answer: (button: string) => Promise<void>;
  /** Picks an entry of the list on top. */
  readonly pick: (label: string) => Promise<void>;
  /** Runs a command that asks with a list, and picks an entry of it. */
  readonly pickFrom: (title: string, label: string) => Promise<void>;
  /** Fills the box on top and confirms. */
  readonly enter: (text: string) => Promise<void>;
  readonly notification: (text: string) => Locator;
  readonly dialog: () => Locator;
  readonly statusBarItem: (text: string | RegExp) => Locator;
  /** Rows of a view in the side bar. */
  readonly row: (text: string | RegExp) => Locator;
  readonly openFile: (name: string) => Promise<void>;
  /** Picks a file by its path in the dialog that is open. */
  readonly pickFile: (file: string) => Promise<void>;
  /** Opens a file by its path, from anywhere on the machine. */
  readonly openPath: (file: string) => Promise<void>;
  readonly openFloyo: () => Promise<void>;
  readonly openExplorer: () => Promise<void>;
  readonly editorText: () => Promise<string>;
  readonly picture: (name: string) => Promise<void>;
};

export function createWorkbench(page: Page): Workbench {
  const input = page.locator(".quick-input-widget input:visible").first();
  const quickRow = (text: string) => page.locator(".quick-input-list .monaco-list-row", { hasText: text }).first();
  const openContainer = async (name: string) => {
    const icon = page.locator(`.activitybar .action-item:has(a.action-label[aria-label^="${name}"])`).first();
    if (!(await icon.getAttribute("class"))?.includes("checked")) await icon.click();
  };
  const workbench: Workbench = {
    page,
    command: async (title) => {
      const choose = async () => {
        await page.keyboard.press("F1");
        await input.fill(`>${title}`, { timeout: 5000 });
        await quickRow(title).click({ timeout: 5000 });
      };
      // The palette closes when something else takes the focus in this moment: then once more.
      await choose().catch(() => choose().catch(choose));
    },
    pickFrom: async (title, label) => {
      const choose = async () => {
        await workbench.command(title);
        await quickRow(label).click({ timeout: 10_000 });
      };
      // A list closes like the palette.
      await choose().catch(() => choose().catch(choose));
    },
    answer: (button) =>
      workbench
        .dialog()
        .locator(".monaco-button", { hasText: new RegExp(`^${button.replaceAll(".", "\\.")}$`) })
        .click(),
    pick: (label) => quickRow(label).click(),
    enter: async (text) => {
      // A list that was chosen from is there a moment longer, and would take the text.
      const box = page.locator(".quick-input-widget:not(:has(.quick-input-list:visible)) input:visible").first();
      await box.fill(text);
      await box.press("Enter");
    },
    notification: (text) => page.locator(".notification-toast", { hasText: text }),
    dialog: () => page.locator(".monaco-dialog-box"),
    statusBarItem: (text) => page.locator(".statusbar-item", { hasText: text }),
    row: (text) => page.locator(".sidebar .monaco-list-row", { hasText: text }),
    openFile: async (name) => {
      await workbench.openExplorer();
      await page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).first().dblclick();
      await expectVisible(page.locator(".tab.active", { hasText: name }));
    },
    pickFile: async (file) => {
      const name = path.basename(file);
      // While the box comes to its own folder, it may write that before what is typed: then once more.
      const type = async () => {
        if ((await input.inputValue()) !== file) await input.fill(file);
        return quickRow(name).isVisible();
      };
      await expect.poll(type, { timeout: 30_000, message: `${name} in the list of files` }).toBe(true);
      await quickRow(name).click();
    },
    openPath: async (file) => {
      await workbench.command("File: Open File...");
      await workbench.pickFile(file);
      await expectVisible(page.locator(".tab.active", { hasText: path.basename(file) }));
    },
    openFloyo: () => openContainer("Floyo"),
    openExplorer: () => openContainer("Explorer"),
    editorText: async () => {
      const lines = page.locator(".editor-group-container.active .editor-instance .view-lines").first();
      await lines.waitFor();
      return (await lines.innerText()).replaceAll("\u00a0", " ");
    },
    picture: async (name) => {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: path.join(pictures, `vscode-${name}.png`) });
    },
  };
  return workbench;
}
