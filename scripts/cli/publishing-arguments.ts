import { type Folder, folder, parseTyped, UsageError } from "./arguments.ts";

/** What the verbs that talk to the host can be told. */
export interface PublishingArguments {
  contenu: Folder;
  sortie: Folder;
  flags: ReadonlySet<Flag>;
  /** Number of a publication. */
  vers: number | undefined;
}

const FLAGS = {
  essai: "--essai pour voir sans rien changer",
  noms: "--noms pour la liste des fichiers",
  sonder: "--sonder pour essayer ce que l’hôte permet",
  "oui-je-sais": "--oui-je-sais pour passer outre un doute",
  "sans-visite": "--sans-visite quand le nom de domaine ne mène pas encore à l’hôte",
};

export type Flag = keyof typeof FLAGS;

/**
 * Reads what was typed after a verb that talks to the host.
 *
 * @param known the flags of this verb
 * @throws UsageError on anything else.
 */
export function readPublishingArguments(
  args: string[],
  known: readonly Flag[],
  takesNumber = false,
): PublishingArguments {
  const expected = [
    "--contenu DOSSIER pour d’autres textes",
    "--sortie DOSSIER pour un autre site construit",
    ...known.map((flag) => FLAGS[flag]),
    ...(takesNumber ? ["--vers N pour une autre publication que la précédente"] : []),
  ];
  const names = ["contenu", "sortie", ...(takesNumber ? ["vers"] : [])];
  const options = Object.fromEntries([
    ...names.map((name) => [name, { type: "string" }]),
    ...known.map((flag) => [flag, { type: "boolean" }]),
  ]);
  const given = parseTyped(args, options, `${expected.join(", ")}.`);
  return {
    contenu: folder(String(given.contenu ?? "content"), "--contenu"),
    sortie: folder(String(given.sortie ?? "_site"), "--sortie"),
    flags: new Set(known.filter((flag) => given[flag] === true)),
    vers: given.vers === undefined ? undefined : readNumber(String(given.vers)),
  };
}

function readNumber(typed: string): number {
  if (/^[1-9]\d{0,8}$/.test(typed)) return Number(typed);
  throw new UsageError(
    `«\u00a0--vers ${typed}\u00a0» n’est pas le numéro d’une publication.\n  Attendu\u00a0: un nombre que donne npm run etat, comme --vers 12`,
  );
}
