import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

/** A program that the tests need and that npm does not bring. */
export interface SystemPackage {
  /** Name of the package on Debian and Ubuntu. */
  debian: string;
  /** What the tests do with it, in French, as the end of « sert à ». */
  purpose: string;
  /** Names in PATH, or absolute paths: the first one found is used. */
  commands: readonly string[];
  /** These are read by another program, not run. */
  isModule?: true;
  /** Environment variable by which one says where it is. */
  variable?: string;
  /** Where to get it elsewhere than on Debian. */
  site: string;
}

export const CHROMIUM: SystemPackage = {
  debian: "chromium",
  purpose: "ouvrir les pages comme le fait une lectrice ou un lecteur",
  commands: [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  variable: "CHROMIUM_PATH",
  site: "https://www.chromium.org/getting-involved/download-chromium/",
};

/** The same browser without its windows: pages cost it less than half of the processor. It asks for no icon. */
export const HEADLESS_CHROMIUM: SystemPackage = {
  debian: "chromium-headless-shell",
  purpose: "ouvrir les pages en moitié moins de temps",
  commands: ["chromium-headless-shell"],
  variable: "CHROMIUM_PATH",
  site: CHROMIUM.site,
};

export const ESPEAK: SystemPackage = {
  debian: "espeak-ng",
  purpose: "entendre les pages comme les dit une synthèse vocale",
  commands: ["espeak-ng"],
  variable: "ESPEAK_PATH",
  site: "https://github.com/espeak-ng/espeak-ng/blob/master/docs/guide.md",
};

/** Debian's package without its service: nothing is started, no port is taken. */
export const APACHE: SystemPackage = {
  debian: "apache2-bin",
  purpose: "servir le site comme le fait un hébergeur",
  commands: ["apache2", "/usr/sbin/apache2"],
  variable: "APACHE_PATH",
  site: "https://httpd.apache.org/",
};

export const OPENSSH: SystemPackage = {
  debian: "openssh-server",
  purpose: "publier vers un hôte qui donne ssh, ou SFTP seul",
  commands: ["/usr/sbin/sshd"],
  site: "https://www.openssh.org/portable.html",
};

export const RSYNC: SystemPackage = {
  debian: "rsync",
  purpose: "publier vers un hôte qui donne ssh",
  commands: ["rsync"],
  site: "https://rsync.samba.org/",
};

export const PROFTPD: SystemPackage = {
  debian: "proftpd-core",
  purpose: "publier vers un hôte mutualisé, par SFTP et mot de passe",
  commands: ["/usr/sbin/proftpd"],
  site: "https://github.com/proftpd/proftpd",
};

export const PROFTPD_SFTP: SystemPackage = {
  debian: "proftpd-mod-crypto",
  purpose: "donner SFTP à ProFTPD",
  commands: ["/usr/lib/proftpd/mod_sftp.so"],
  isModule: true,
  site: "https://github.com/proftpd/proftpd",
};

/** Everything to install before the tests; one more line when a test needs one more program. */
export const SYSTEM_PACKAGES: readonly SystemPackage[] = [
  CHROMIUM,
  ESPEAK,
  APACHE,
  OPENSSH,
  RSYNC,
  PROFTPD,
  PROFTPD_SFTP,
];

/** What makes the tests quicker where it can be had, and which nothing needs. */
export const USEFUL_PACKAGES: readonly SystemPackage[] = [HEADLESS_CHROMIUM];

/** Absolute path of the program, `undefined` when this machine has none. */
export function findProgram(
  { commands, isModule, variable }: SystemPackage,
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const isThere = (path: string) => canAccess(path, isModule ? constants.R_OK : constants.X_OK);
  const named = variable && env[variable];
  if (named) return isThere(named) ? named : undefined;
  const folders = (env.PATH ?? "").split(delimiter).filter(isAbsolute);
  return commands
    .flatMap((command) =>
      isAbsolute(command) ? [command] : folders.map((folder) => join(folder, command)),
    )
    .find(isThere);
}

/**
 * Absolute path of a Chromium: that without windows where it is, unless another one is asked for.
 *
 * @throws where there is none, with how to get it.
 */
export function findChromium(wanted: SystemPackage = HEADLESS_CHROMIUM): string {
  const path = findProgram(wanted) ?? findProgram(CHROMIUM);
  if (!path) throw new Error(explainMissing([CHROMIUM]));
  return path;
}

export function missingPackages(
  packages: readonly SystemPackage[],
  env: NodeJS.ProcessEnv = process.env,
): SystemPackage[] {
  return packages.filter((wanted) => findProgram(wanted, env) === undefined);
}

/** What is missing and how to get it, for a person who has to do it by hand. */
export function explainMissing(missing: readonly SystemPackage[]): string {
  const names = missing.map(({ debian }) => debian).join(" ");
  return [
    "Il manque à cette machine :",
    ...missing.flatMap(({ debian, purpose, site, variable }) => [
      `  – ${debian}, qui sert à ${purpose} : ${site}`,
      ...(variable
        ? [`    S’il est déjà installé ailleurs, dites où : ${variable}=/chemin/du/programme`]
        : []),
    ]),
    `Sur Debian ou Ubuntu : sudo apt-get install ${names}`,
  ].join("\n");
}

function canAccess(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
