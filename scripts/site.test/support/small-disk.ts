import { execFileSync } from "node:child_process";

/** A disk of its own at the place of a folder, and soon full. */
export interface SmallDisk {
  /** Forgets what it holds, and gives the folder back. */
  remove(): void;
}

/**
 * Mounts a disk in memory on an empty folder: only the root can do it, or who becomes the root without a password (sudo), and
 * not in every container. @returns `undefined` for others, who have no honest way to fill a disk.
 */
export function makeSmallDisk(megabytes: number, folder: string): SmallDisk | undefined {
  const size = ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=777`, "rebonds", folder];
  try {
    asRoot("mount", size);
  } catch {
    return undefined;
  }
  const unmount = () => asRoot("umount", ["--lazy", folder]);
  process.once("exit", unmount);
  return {
    remove: () => {
      process.off("exit", unmount);
      unmount();
    },
  };
}

function asRoot(command: string, args: readonly string[]): void {
  const root = process.getuid?.() === 0;
  const [program = "", ...rest] = [...(root ? [] : ["sudo", "-n"]), command, ...args];
  execFileSync(program, rest, { stdio: "pipe" });
}
