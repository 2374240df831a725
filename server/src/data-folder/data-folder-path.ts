import { join } from "node:path";

export type Machine = { readonly platform: NodeJS.Platform; readonly homeFolder: string; readonly isRoot: boolean };
type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where this machine keeps application data. As root it is /var/lib/floyo: PostgreSQL must not run as root, and no other
 * user may walk through /root.
 */
export function dataFolderPath(env: Env, machine: Machine): string {
  if (machine.platform === "win32") {
    return join(env["LOCALAPPDATA"] ?? join(machine.homeFolder, "AppData", "Local"), "Floyo");
  }
  if (machine.isRoot) return "/var/lib/floyo";
  if (machine.platform === "darwin") return join(machine.homeFolder, "Library", "Application Support", "Floyo");
  return join(env["XDG_DATA_HOME"] ?? join(machine.homeFolder, ".local", "share"), "floyo");
}
