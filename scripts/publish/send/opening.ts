import type { Host } from "./host.ts";
import { HostError } from "./host.ts";
import { trialName } from "./leftovers.ts";
import { hasBeside, inFolder, type Places, placesOf, type ReservePlace } from "./places.ts";
import { Refusal, type Session } from "./session.ts";
import { encodeMarker, readMarker } from "./station.ts";

/** What the server is told of the folder that holds the marker: to readers, nothing is there. */
const CLOSING = "<IfModule mod_alias.c>\nRedirect 404 /\n</IfModule>\n";

/** A folder of the host: whose, and where its reserve is or will be. */
export interface Opening {
  places: Places | undefined;
  /** Why one hesitates to publish there. */
  doubts: string[];
}

/**
 * Looks at the folder to publish in.
 *
 * @throws HostError when it is not there; StationFault when its marker is damaged.
 */
export async function openFolder({ line, dossier, site }: Session): Promise<Opening> {
  return await line.do(async (host) => {
    const folder = await host.stat(dossier);
    if (folder?.kind !== "folder") {
      throw new HostError(
        "missing",
        `Le dossier «\u00a0${dossier}\u00a0» n’est pas chez l’hôte.\n  Rien n’a été changé.\n  À faire\u00a0: vérifier «\u00a0dossier\u00a0» dans magazine.yaml (publication)\u00a0; on le compte depuis l’endroit où l’on arrive chez l’hôte.`,
      );
    }
    const marker = await readMarker(host, dossier);
    if (!marker) {
      const names = [...((await host.list(dossier)) ?? new Map()).keys()].filter(
        (name) => !name.startsWith("."),
      );
      const there =
        names.length === 0
          ? "il est vide"
          : `il contient ${names.slice(0, 5).join(", ")}${names.length > 5 ? "…" : ""}`;
      return {
        places: undefined,
        doubts: [`Le dossier «\u00a0${dossier}\u00a0» n’a jamais reçu ce site\u00a0: ${there}.`],
      };
    }
    const doubts =
      marker.site === site
        ? []
        : [
            `Le dossier «\u00a0${dossier}\u00a0» est celui d’un autre site\u00a0: ${marker.site}, et non ${site}.`,
          ];
    return { places: placesOf(dossier, marker.reserve), doubts };
  });
}

/** Marks a folder as this site's, and makes its reserve: next to it if files can go from one to the other, else in it. */
export async function claimFolder({ line, dossier, site }: Session): Promise<Places> {
  return await line.do(async (host) => {
    const place: ReservePlace = (await canStandBeside(host, dossier)) ? "a-cote" : "dedans";
    const places = placesOf(dossier, place);
    const closed = places.marker.slice(0, places.marker.lastIndexOf("/"));
    await host.makeFolders([closed]);
    await host.write(`${closed}/.htaccess`, Buffer.from(CLOSING));
    await host.makeFolders([places.reserve]);
    await host.write(places.marker, encodeMarker(site, place));
    return places;
  });
}

/** @throws Refusal that asks to publish first. */
export function requireReserve({ places }: Opening): Places {
  if (places) return places;
  throw new Refusal(
    "Ce site n’a jamais été publié dans ce dossier.\n  À faire\u00a0: npm run publier",
  );
}

async function canStandBeside(host: Host, dossier: string): Promise<boolean> {
  if (!hasBeside(dossier)) return false;
  const { reserve } = placesOf(dossier, "a-cote");
  const name = trialName();
  const [from, to] = [`${reserve}/${name}`, inFolder(dossier, name)];
  try {
    await host.makeFolders([reserve]);
    await host.write(from, Buffer.from("essai\n"));
    await host.rename([{ from, to }]);
    return true;
  } catch (error) {
    if (error instanceof HostError && ["cut", "full", "unreachable"].includes(error.failure))
      throw error;
    return false;
  } finally {
    await host.remove([from, to]).catch(() => {});
    // Left empty where it cannot serve.
  }
}
