import { explainMissing, missingPackages, SYSTEM_PACKAGES, USEFUL_PACKAGES } from "./packages.ts";
import { run } from "./run.ts";

/**
 * Installs what the tests need and this machine lacks, where apt-get is there with the right to use it.
 * False, once it has said what to do, if something is still missing at the end.
 */
export async function installMissing(): Promise<boolean> {
  // Apart: a name that this Debian does not know yet would prevent the installation of the others.
  const groups = [missingPackages(SYSTEM_PACKAGES), missingPackages(USEFUL_PACKAGES)].filter(
    ({ length }) => length > 0,
  );
  if (groups.length === 0) return true;

  const aptGet = await findAptGet();
  // An update that fails (one of several sources out of reach) does not always prevent the installation.
  await aptGet?.(["update"]);
  for (const group of aptGet ? groups : []) {
    const names = group.map(({ debian }) => debian);
    console.log(`Installation de ${names.join(", ")}.`);
    await aptGet?.(["install", "--yes", "--no-install-recommends", ...names]);
  }
  const left = missingPackages(SYSTEM_PACKAGES);
  if (left.length > 0) console.error(explainMissing(left));
  return left.length === 0;
}

type AptGet = (args: readonly string[]) => Promise<unknown>;

/** apt-get as root, or through a sudo that asks no password; `undefined` elsewhere. */
async function findAptGet(): Promise<AptGet | undefined> {
  // Debian starts the servers that it installs, open to all; ours are started by the tests, on the loopback.
  const quiet = { DEBIAN_FRONTEND: "noninteractive", SYSTEMD_OFFLINE: "1" };
  const env = { ...process.env, ...quiet };
  if ((await run("apt-get", ["--version"], { silent: true })).code !== 0) return undefined;
  if (process.getuid?.() === 0) return (args) => run("apt-get", args, { env });
  if ((await run("sudo", ["-n", "true"], { silent: true })).code !== 0) return undefined;
  const settings = Object.entries(quiet).map(([name, value]) => `${name}=${value}`);
  const asRoot = ["-n", "env", ...settings, "apt-get"];
  return (args) => run("sudo", [...asRoot, ...args]);
}
