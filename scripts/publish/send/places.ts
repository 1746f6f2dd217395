/** Where the things of a publication are on the host. */
export interface Places {
  /** The folder that the web server serves. */
  web: string;
  /** By which the folder is known as that of a site; always in the folder itself. */
  marker: string;
  /** What a publication keeps and prepares: next to the folder served, or in it, closed, where nothing can be written next to it. */
  reserve: string;
}

export type ReservePlace = "a-cote" | "dedans";

/** Folder of the marker, in the one served; its name begins with a dot, which the server refuses to readers. */
export const CLOSED = ".rebonds";

/** The places of a folder. */
export function placesOf(dossier: string, place: ReservePlace): Places {
  const web = dossier.replace(/(?<=.)\/+$/, "");
  const marker = inFolder(web, `${CLOSED}/site-id`);
  const cut = web.lastIndexOf("/") + 1;
  const beside = `${web.slice(0, cut)}${CLOSED}-${web.slice(cut)}`;
  return { web, marker, reserve: place === "a-cote" ? beside : inFolder(web, `${CLOSED}/reserve`) };
}

/** Whether the folder has a name, next to which another can stand. */
export function hasBeside(dossier: string): boolean {
  return !/^[./]*$/.test(dossier);
}

/** A path below a folder of the host. */
export function inFolder(folder: string, path: string): string {
  if (folder === ".") return path;
  return folder === "/" ? `/${path}` : `${folder}/${path}`;
}

/** The folders that hold these paths, each once, those above first. */
export function foldersOf(paths: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1)) {
      const folder = path.slice(0, cut);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return [...folders].sort();
}
