import type { PublicationSettings } from "../../magazine/publication-schema.ts";

/** What a transport needs of the settings of a magazine. */
export type Settings = Pick<
  PublicationSettings,
  "transport" | "hote" | "utilisateur" | "port" | "dossier"
> & {
  /** Fingerprint of the key of the host, as `ssh-keygen -l` gives it: `SHA256:…`. Without it, only hosts already known to ssh are trusted. */
  empreinte?: string | undefined;
};
