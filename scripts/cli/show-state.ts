import { online } from "../publish/send/journal.ts";
import type { HostState } from "../publish/send/look.ts";
import { plural } from "./run.ts";
import { showPlan } from "./show-plan.ts";

/** What is online, and what a publication would change. */
export function showState(state: HostState, address: string, byName: boolean): void {
  const { journal, plan, bytes, isUnfinished } = state;
  const current = online(journal);
  if (current) {
    const since = journal.depuis ?? current.date;
    console.log(
      `En ligne à ${address}\u00a0: publication ${current.numero}, ${plural(current.fichiers, "fichier")}, depuis le ${momentOf(since)}, par ${journal.par ?? current.qui}.`,
    );
  } else console.log(`Rien n’a encore été publié à ${address}.`);
  if (isUnfinished) {
    console.log(
      "Une publication a été coupée\u00a0: des pages d’elle sont peut-être en ligne, entières. À faire\u00a0: npm run publier pour la finir, ou npm run annuler pour l’abandonner.",
    );
  }
  const others = journal.publications.filter(({ numero }) => numero !== journal.enLigne);
  if (others.length > 0) {
    console.log("Gardées, pour npm run annuler -- --vers N\u00a0:");
    for (const { numero, date, qui, fichiers } of others.toReversed()) {
      console.log(
        `  ${numero}, du ${momentOf(date)}, par ${qui}\u00a0: ${plural(fichiers, "fichier")}.`,
      );
    }
  }
  if (!plan) {
    console.log(
      "Le site n’est pas construit ici\u00a0: npm run build dirait ce qu’une publication changerait.",
    );
    return;
  }
  console.log("Ce qu’une publication changerait\u00a0:");
  showPlan(plan, bytes, byName);
}

/** « 3 mai 2026 à 14:05 », by the clock of this machine. */
export function momentOf(iso: string): string {
  const date = new Date(iso);
  const day = date.toLocaleDateString("fr-FR", { day: "numeric", month: "long", year: "numeric" });
  const time = date.toLocaleTimeString("fr-FR", { hour: "2-digit", minute: "2-digit" });
  return `${day} à ${time}`;
}
