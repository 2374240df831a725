import type { ActivityDay, ActivityLine } from "@floyo/core/view";
import {
  Disposable,
  EventEmitter,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  type TreeView,
} from "vscode";
import type { Floyo } from "../floyo.ts";
import { hasConsent } from "../has-consent.ts";
import { notRecordingWords, readRecordingStatus } from "../recording-status.ts";
import { onChange } from "./on-change.ts";

type Node = ActivityDay | ActivityLine;

const secondsPerDay = 86_400;
const daysShown = 7;
const linesShown = 500;

/** What was recorded in the last days, newest first. */
export function registerActivityView(floyo: Floyo): Disposable {
  const changed = new EventEmitter<void>();
  const view: TreeView<Node> = window.createTreeView<Node>("floyo.activity", {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => {
        if (node !== undefined) return linesOf(node);
        const days = await readDays(floyo);
        view.message = days.length === 0 ? "" : await describeStandstill(floyo);
        return days;
      },
      getTreeItem: (node) => ("lines" in node ? dayToItem(node) : lineToItem(node)),
    },
  });
  return Disposable.from(
    view,
    changed,
    onChange(floyo, async () => changed.fire()),
  );
}

/** Above what was recorded: why nothing is added right now. An empty view says so itself. */
async function describeStandstill(floyo: Floyo): Promise<string> {
  const status = readRecordingStatus(floyo, await floyo.device.state.read());
  return status === "on" ? "" : notRecordingWords[status];
}

const linesOf = (node: Node): ActivityLine[] => ("lines" in node ? [...node.lines] : []);

async function readDays(floyo: Floyo): Promise<ActivityDay[]> {
  if (!hasConsent(await floyo.device.state.read())) return [];
  const events = await floyo.device.log.read(floyo.nowSeconds() - daysShown * secondsPerDay);
  // What was imported came to the log later than it was done.
  const recent = events.toSorted((left, right) => left.at - right.at).slice(-linesShown);
  const [{ groupByDay }, { readViewContext }] = [await import("@floyo/core/view"), await import("./view-context.ts")];
  // Of what happened in one second the last comes first too.
  return [...groupByDay(recent.toReversed(), await readViewContext(floyo, recent))];
}

function dayToItem({ date, heading, lines }: ActivityDay): TreeItem {
  const isToday = heading === "Today";
  const item = new TreeItem(heading, isToday ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  item.id = date;
  item.description = String(lines.length);
  return item;
}

function lineToItem({ id, text, time, ext }: ActivityLine): TreeItem {
  const item = new TreeItem(text);
  item.id = id;
  item.description = time;
  item.iconPath = ThemeIcon.File;
  // Not a file that exists: an address from which the icon theme takes the picture of this kind of file.
  item.resourceUri = Uri.from({ scheme: "floyo-kind", path: `/file.${ext ?? "other"}` });
  item.tooltip = `${text}, ${time}`;
  item.accessibilityInformation = { label: `${text}, ${time}` };
  return item;
}
