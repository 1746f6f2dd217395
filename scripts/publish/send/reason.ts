/** What the system or the certificate says, in few words. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    ECONNREFUSED: "connexion refusée",
    ENOTFOUND: "nom inconnu",
    EAI_AGAIN: "nom introuvable pour l’instant",
    ETIMEDOUT: "pas de réponse",
    ECONNRESET: "connexion coupée",
    CERT_HAS_EXPIRED: "certificat périmé",
    ERR_TLS_CERT_ALTNAME_INVALID: "certificat d’un autre nom",
    DEPTH_ZERO_SELF_SIGNED_CERT: "certificat que personne n’a signé",
  };
  return (code && known[code]) || message || String(error);
}
