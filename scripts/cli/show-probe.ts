import type { Probed } from "../publish/send/probe.ts";
import type { Level } from "../publish/send/rules.ts";

const LEVELS: Record<Level, string> = {
  toutes: "toutes les lignes passent.",
  "sans-options": "les lignes Options sont interdites, et laissées de côté.",
  "sans-index":
    "les lignes Options, DirectoryIndex et IndexIgnore sont interdites, et laissées de côté.",
  aucune:
    "aucune ne passe\u00a0: le site se publie sans redirections ni en-têtes. Il se lit, mais il vaut mieux demander AllowOverride à l’hébergeur.",
};

/** What a host allows, for whoever publishes. */
export function sayProbe({ facts, modules, level, isReserveOutside }: Probed): void {
  for (const fact of facts) console.log(fact);
  const names = (isThere: boolean) =>
    modules.filter((each) => each.isThere === isThere).map(({ name }) => name);
  const [present, absent] = [names(true), names(false)];
  console.log(
    `Modules d’Apache\u00a0: ${present.join(", ") || "aucun de ceux dont le site se sert"}.`,
  );
  if (absent.length > 0) console.log(`Modules absents\u00a0: ${absent.join(", ")}.`);
  console.log(`Règles du serveur (.htaccess)\u00a0: ${LEVELS[level]}`);
  console.log(
    `Réserve des publications\u00a0: ${isReserveOutside ? "hors du dossier servi" : "dans le dossier servi, fermée aux lectrices et lecteurs"}.`,
  );
  console.log("L’hôte s’en souviendra.");
}
