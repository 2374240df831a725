import type { Plan } from "../plan.ts";
import type { AutomationFile } from "./automation-file.ts";
import { writeNodeScript } from "./node-script.ts";

const folder = "floyo";

/** Tasks for VS Code, and the script that they run. The editor asks for settings; secrets stand in a file beside the script. */
export function writeVscodeTask(plan: Plan): readonly AutomationFile[] {
  const script = writeNodeScript(plan);
  const title = plan.title.replaceAll("${", "$ {");
  const asked = plan.settings.filter(({ fallback }) => fallback === undefined);
  const task = (label: string, more: readonly string[]) => ({
    label,
    detail: `Written by Floyo from a chore that it saw ${plan.support} times.`,
    type: "process",
    command: "node",
    args: [...(plan.secrets.length > 0 ? ["--env-file=floyo.env"] : []), script.name, ...more],
    options: {
      cwd: `\${workspaceFolder}/${folder}`,
      env: Object.fromEntries(asked.map(({ name }) => [name, `\${input:${name}}`])),
    },
    problemMatcher: [],
  });
  const tasks = {
    version: "2.0.0",
    tasks: [task(title, []), task(`${title} (dry run)`, ["--dry-run"])],
    inputs: asked.map(({ name, means }) => ({ id: name, type: "promptString", description: means })),
  };
  return [
    { name: ".vscode/tasks.json", text: `${JSON.stringify(tasks, null, 2)}\n` },
    { name: `${folder}/${script.name}`, text: script.text },
  ];
}
