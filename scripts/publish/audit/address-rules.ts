import { type AddressReader, fileOf } from "./address.ts";
import { ownCopy } from "./own-copy.ts";
import type { Use } from "./page-facts.ts";
import type { Placed } from "./site-fault.ts";
import type { SiteFiles } from "./site-files.ts";

/** An address to judge, wherever it was found. */
export interface FoundAddress {
  address: string;
  at: number;
  use: Use;
}

/** A place in another page that an address leads to. */
export interface Anchor {
  address: string;
  at: number;
  /** The page, without a leading slash. */
  file: string;
  id: string;
}

/** Begins the sentence that says what is wrong with an address, and ends with it. */
const NAMES: Record<Use, string> = {
  link: "Le lien",
  data: "L’adresse",
  refresh: "Le renvoi vers",
  picture: "L’image",
  script: "Le script",
  style: "La feuille de style",
  font: "La police",
  icon: "L’icône",
  manifest: "Le manifeste",
  preload: "Le fichier demandé d’avance",
  connection: "L’adresse jointe d’avance",
  frame: "Le contenu inséré",
  media: "Le son ou le film",
  form: "Le formulaire, envoyé à",
  base: "L’adresse de base",
};

/** Judges the addresses of the files of a site. */
export class AddressRules {
  /** Whole addresses, or from the top of the site, of which nothing is to be said wherever they are. */
  readonly #fine = new Set<string>();

  constructor(
    readonly files: SiteFiles,
    readonly reader: AddressReader,
    /** Texts that are not published, by their path. */
    readonly hidden: ReadonlyMap<string, string>,
  ) {}

  /**
   * @param page path of the page on the site, which addresses are reckoned from
   * @returns a fault; a place to look for once all pages are read; nothing where all is well.
   */
  judge(found: FoundAddress, page: string): Placed | Anchor | undefined {
    const { address, use } = found;
    const isWhole = address.startsWith("/");
    if (isWhole && this.#fine.has(address) && use !== "base") return undefined;
    const judged = this.#judge(found, page);
    if (isWhole && !judged && !address.includes("#")) this.#fine.add(ownCopy(address));
    return judged;
  }

  #judge({ address, at, use }: FoundAddress, page: string): Placed | Anchor | undefined {
    const fault = (sentence: string, expected: string): Placed => ({
      at,
      found: `${NAMES[use]} ${address} ${sentence}`,
      expected,
      written: this.#written(address),
    });
    if (use === "base") return fault("change le sens de toutes les autres.", "rien.");
    const target = this.reader.read(address, page);
    if (target.kind === "still") {
      const isScript = /^\s*javascript:/i.test(address);
      return isScript ? fault("est un script.", "une adresse.") : undefined;
    }
    if (target.kind === "unreadable") {
      return fault("ne peut pas se lire.", "une adresse dont les signes % sont bien codés.");
    }
    if (target.kind === "foreign") {
      if (use === "link" || use === "data") return undefined;
      return fault(
        "est sur un autre site\u00a0: il saurait qui lit la page.",
        "un fichier du magazine, copié à côté du texte qui le montre.",
      );
    }
    const { path, id } = target;
    const source = this.hidden.get(path);
    if (source !== undefined) {
      return fault("mène à un texte qui n’est pas publié.", `que ${source} soit publié avant.`);
    }
    if (!this.files.answers(path)) return fault("ne mène nulle part.", this.#expected(path));
    const isPlace = id !== "" && id !== "top" && !id.startsWith(":~:");
    return isPlace && (use === "link" || use === "refresh")
      ? { address, at, file: fileOf(path), id }
      : undefined;
  }

  /** Whether a whole address of the site leads to a file. */
  exists(address: string): boolean {
    const target = this.reader.read(address, "/");
    return target.kind === "own" && this.files.answers(target.path);
  }

  #written(address: string): string {
    const { site } = this.reader;
    return address.startsWith(`${site}/`) ? address.slice(site.length) : address;
  }

  #expected(path: string): string {
    if (!path.endsWith("/") && this.files.isFolder(path)) return `${path}/, avec sa barre finale.`;
    const other = this.files.like(path);
    if (other !== undefined) return `${other}, qui n’est pas écrit de la même façon.`;
    return "l’adresse d’une page ou d’un fichier du site.";
  }
}

export function isAnchor(judged: Placed | Anchor): judged is Anchor {
  return "id" in judged;
}
