/**
 * What comes after a noun and is none: prepositions, conjunctions, pronouns, verbs. A determiner that is a form of both
 * genders calls for no such word, and an article never stands before one.
 */
export const FOLLOWS_NOUN: ReadonlySet<string> = new Set(
  `
et ou ni mais car donc or que qui quoi dont où si comme quand lorsque puisque
à au aux de du des en dans par pour sur sous avec sans chez entre vers contre depuis pendant après avant dès parmi selon
le la les l un une ce cet cette ces mon ma mes ton ta tes son sa ses notre votre nos vos leur leurs
ne n y se s me te nous vous il elle on ils elles je tu ça cela lui eux
ai as a avons avez ont avais avait avions avaient aura auront aurait auraient ait aient eu avoir ayant
suis es est sommes êtes sont étais était étions étaient fus fut furent sera seront serait seraient soit soient été être
étant
doit doivent devra devrait devait peut peuvent pourra pourrait pouvait pourront veut veulent voudra voudrait voulait
va vont allait ira iront fait font faisait fera ferait dit disent disait croit voit vit sait sent tient vient viennent
venait viendra reste restent restait restera devient deviennent devenait deviendra deviendrait semble semblent semblait
semblera paraît parait paraissent paraissait demeure demeurent demeurait trouve trouvent trouvait trouvera rend rendre
rendent rendait laisse laissent laisser déclare déclarent déclarer nomme nommer appelle élit élire juge croire faire
mettre prendre savoir suivre considère considérait imagine pense arrive arrivent arrivait part partent partait sort sort
entre entrent finit finissent commence peine parle parlent dort vivre meurt naît aime vote votent
`
    .trim()
    .split(/\s+/),
);
