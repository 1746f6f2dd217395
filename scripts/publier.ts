import { preparePublishing, readBuiltSite, readRedirections } from "./cli/publishing.ts";
import { readPublishingArguments } from "./cli/publishing-arguments.ts";
import { plural, run } from "./cli/run.ts";
import { showMisread, showPlan } from "./cli/show-plan.ts";
import { sayProbe } from "./cli/show-probe.ts";
import { askFirstTime } from "./cli/terminal.ts";
import { probeHost } from "./publish/send/probe.ts";
import { publish } from "./publish/send/publication.ts";

// npm run publier [-- --essai --noms --sonder --oui-je-sais --sans-visite --contenu DOSSIER --sortie DOSSIER]
await run(async () => {
  const given = readPublishingArguments(process.argv.slice(2), [
    ...(["essai", "noms", "sonder", "oui-je-sais", "sans-visite"] as const),
  ]);
  const { flags, sortie } = given;
  const publishing = preparePublishing(given);
  if (!publishing) return;
  const site = await readBuiltSite(sortie);
  const { session, settings, address, rules } = publishing;
  const ouiJeSais = flags.has("oui-je-sais");
  try {
    if (flags.has("sonder")) {
      sayProbe(await probeHost(session, { address, rules, ouiJeSais }));
      return;
    }
    const { publication, faults, isFirst } = await publish(session, {
      ...{ address, site, rules, ouiJeSais, kept: settings["a-garder"], mode: settings.mode },
      redirections: readRedirections(sortie),
      essai: flags.has("essai"),
      sansVisite: flags.has("sans-visite"),
      confirm: askFirstTime,
      show: (plan, bytes) => showPlan(plan, bytes, flags.has("noms")),
    });
    if (flags.has("essai")) console.log("C’était un essai\u00a0: rien n’a été changé.");
    else if (!publication) console.log(`Rien à publier\u00a0: ${address} est à jour.`);
    else if (faults.length === 0) {
      const { numero, fichiers } = publication;
      console.log(
        `En ligne à ${address}\u00a0: publication ${numero}, ${plural(fichiers, "fichier")}.${isFirst ? "" : " Pour revenir à la précédente\u00a0: npm run annuler"}`,
      );
    } else {
      showMisread(
        `La publication ${publication.numero} est en place`,
        faults,
        "réessayer dans un instant (npm run publier), ou revenir à la précédente\u00a0: npm run annuler",
      );
    }
  } finally {
    await session.line.close();
  }
});
