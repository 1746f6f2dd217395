import { existsSync, readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { PublicationSettings } from "../magazine/publication-schema.ts";
import { loadMagazine } from "../magazine/settings.ts";
import type { Host } from "../publish/send/host.ts";
import { Line } from "../publish/send/line.ts";
import { type LocalSite, readLocalSite } from "../publish/send/local-site.ts";
import type { RulesText } from "../publish/send/rules.ts";
import { isSealed } from "../publish/send/seal.ts";
import { Refusal, type Session } from "../publish/send/session.ts";
import { openShellHost } from "../publish/send/shell/shell-host.ts";
import { allowing } from "../publish/server/htaccess.ts";
import { pointing } from "../publish/server/pointer.ts";
import { CACHE } from "../site/cache-folder.ts";
import type { Folder } from "./arguments.ts";
import type { PublishingArguments } from "./publishing-arguments.ts";
import { printFaults } from "./run.ts";
import { askHostKey, askPassword, Meter, PASSWORD_VARIABLE } from "./terminal.ts";

const EXAMPLE = `publication:
    transport: sftp
    hote: ftp.ouvaton.coop
    port: 115
    utilisateur: rebonds
    dossier: httpdocs`;

/** What a verb that talks to the host works with. */
export interface Publishing {
  settings: PublicationSettings;
  session: Session;
  /** Where readers find the site, without a final slash. */
  address: string;
  rules: RulesText;
}

/**
 * Gets ready to talk to the host of a magazine; `undefined`, once the faults of its settings are printed.
 *
 * @throws Refusal when the magazine does not say where it is published.
 */
export function preparePublishing({
  contenu,
  sortie,
}: PublishingArguments): Publishing | undefined {
  const { magazine, faults } = loadMagazine({ root: contenu.path, label: contenu.label });
  if (!magazine) {
    printFaults(faults);
    process.exitCode = 1;
    return undefined;
  }
  const settings = magazine.publication;
  if (!settings) {
    throw new Refusal(
      `${contenu.label}/magazine.yaml ne dit pas où publier.\n  Attendu, par exemple\u00a0:\n  ${EXAMPLE}`,
    );
  }
  const { origin, host } = new URL(magazine.adresse);
  const meter = new Meter();
  const session: Session = {
    line: new Line(
      () => openHost(settings),
      (sentence) => console.error(sentence),
    ),
    site: host,
    dossier: settings.dossier,
    memory: join(CACHE, "publication"),
    who: userInfo().username,
    now: () => new Date(),
    say: (sentence) => console.log(sentence),
    progress: (sent, total) => meter.show(sent, total),
  };
  const rules: RulesText = (level, release) => {
    const fitted = allowing(readFileSync(join(sortie.path, ".htaccess"), "utf8"), {
      options: level === "toutes",
      indexes: level !== "sans-index",
    });
    return release === undefined ? fitted : pointing(fitted, { release, origin });
  };
  return { settings, session, address: settings.adresse ?? magazine.adresse, rules };
}

/**
 * The site that a build made.
 *
 * @throws Refusal for a folder that no build made, or that changed since; LocalSiteFault for what cannot be published.
 */
export async function readBuiltSite({ path, label }: Folder): Promise<LocalSite> {
  const build = "  À faire\u00a0: npm run build, puis publier.";
  if (!existsSync(path))
    throw new Refusal(`Le site n’est pas construit\u00a0: ${label}/ n’existe pas.\n${build}`);
  const site = await readLocalSite(path);
  if (isSealed(path, site)) return site;
  throw new Refusal(
    `Le contenu de ${label}/ n’est pas celui qu’un npm run build a fait et vérifié en entier.\n  Rien n’a été envoyé.\n${build}`,
  );
}

const redirectionsSchema = z.array(z.object({ de: z.string(), vers: z.string().optional() }));

/** The old addresses of a built site. */
export function readRedirections({ path }: Folder): { de: string; vers: string | undefined }[] {
  const text = readFileSync(join(path, "redirections.json"), "utf8");
  return redirectionsSchema.parse(JSON.parse(text)).map(({ de, vers }) => ({ de, vers }));
}

/** A password that was typed, kept for when the line falls. */
let typed: string | undefined;

async function openHost(settings: PublicationSettings): Promise<Host> {
  if (settings.transport === "rsync") return await openShellHost(settings);
  // Loaded by those who need it alone: it takes a while.
  const { openSftpHost } = await import("../publish/send/sftp/sftp-host.ts");
  const { hote, utilisateur, empreinte } = settings;
  const given = process.env[PASSWORD_VARIABLE];
  return await openSftpHost(settings, {
    ...(given ? { password: given } : {}),
    askPassword: async () => {
      typed ??= await askPassword(`${utilisateur}@${hote}`);
      return typed;
    },
    verify: (fingerprint) =>
      empreinte ? fingerprint === empreinte : askHostKey(hote, fingerprint),
  });
}
