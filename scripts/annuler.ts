import { preparePublishing } from "./cli/publishing.ts";
import { readPublishingArguments } from "./cli/publishing-arguments.ts";
import { run } from "./cli/run.ts";
import { showMisread, showPlan } from "./cli/show-plan.ts";
import { momentOf } from "./cli/show-state.ts";
import { rollBack } from "./publish/send/rollback.ts";

// npm run annuler [-- --vers N --noms --sans-visite]: brings back an earlier publication.
await run(async () => {
  const given = readPublishingArguments(process.argv.slice(2), ["noms", "sans-visite"], true);
  const publishing = preparePublishing(given);
  if (!publishing) return;
  const { session, address } = publishing;
  try {
    const { publication, faults } = await rollBack(session, {
      ...{ to: given.vers, address, sansVisite: given.flags.has("sans-visite") },
      show: (plan, { numero, date, qui }) => {
        console.log(`Retour à la publication ${numero}, du ${momentOf(date)}, par ${qui}.`);
        showPlan(plan, 0, given.flags.has("noms"), "remettre");
      },
    });
    if (faults.length === 0) {
      console.log(`La publication ${publication.numero} est de nouveau en ligne, à ${address}.`);
      return;
    }
    showMisread(
      `La publication ${publication.numero} est de nouveau en place`,
      faults,
      "regarder le site, puis choisir une autre publication (npm run etat les montre)\u00a0: npm run annuler -- --vers N",
    );
  } finally {
    await session.line.close();
  }
});
