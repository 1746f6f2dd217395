// Capital letters that lost their accent, in words that nobody could read otherwise.

import { endOfSpaces, endOfWord, kindAt, SPACE, startOfWord, UPPER, words } from "./signs.ts";

/**
 * What words in « é » begin with, once written with « e »: no French word without accent, no English word and no first
 * name begins so, or is so where `$` ends it.
 */
const E_ACUTE = words(`
ebah ebat ebau eblo ebor ebou ebran ebré ebè ebé ecai ecar echa echec echell echelonn echev echine echiq echir echog
echoir echop echou echu eché eclab eclaira eclairc eclaire eclairs eclairé eclata eclate eclats eclatè eclaté eclipser
eclipsé eclor eclos eclu ecocit ecoco ecole ecoli ecologie ecologiq ecologiste ecom econd econome$ economes economie
economiq economisa economise economiste economisé economé ecoq ecor ecoss ecosystè ecot$ ecota ecotourisme ecou ecra
ecre ecri ecro ecue ecuma ecume$ ecur ecus ecuy ecœ ecoeu edent edicté edifia edifié edil editables editan edite$
editer editeu editez editoriale editorialis editoriau editr edité edr educateu educatif educatives educatr edul eduq
egai egal$ egala egale egalis egalitai egalitaris egalité egalé egar egau egay egli egor egosi egou egoï egra egren
egypte egyptie elabore elaboré elag elanc elans elanç elar elasticité elastiq electeu electorale electrice electricité
electriq electris electromé electroniq eleu eleva$ elevag elevai elevan elever eleveu elevè elevé eligibilité
eligibles eliminan eliminatoi elimine eliminé elir elitiste elog eloig eloquente elu$ eluder elue elus$ elysé elè elég
elém elép elév emacié emaill emanai emanan emancipateu emancipatr emancipe emancipé emane emar emau emerau emergea
emergente emergents emerger emergé emerv emet$ emett emeu emie emigré eminemm eminente emirats emis$ emise emissai
emoi emotif emotionn emou emue emulateu emule emulé emut emé energie energiq energiv energé enervan enerve enervé
enigmatiq enigme eniè enon enorme enormité enormé enumè enumé eolie epag epai epan epar epat epaule$ epaules epaulett
epav epel eper ephè ephé epia epice$ epicer epices epici epicè epiderme epidé epie epigramme epila epile$ epilen
epilepsi epileptiq epiler epilé epina epine$ epines epineu eping epiq epis$ epistolai epitaphe epithè eplo eplu epong
eponyme epop epoq epou epre epri eprou epu epé epî equar equateu equestre equilaté equilibra equilibre equilibré
equipe equipé equitable equité equivala equivalence$ equivalent$ equivalente equivau equivoq erab eradiq eraf erai
erast erei erig eroder erotiq erotis erudit$ eruptif erythré esoté etab etag etai etala$ etalag etalai etalan etale
etalo etalé etanc etang etant etap etat etau etay etei eten eterne eternis eternité eternu ethiopie ethiq ethyli etiez
etin etion etique$ etiqueta etiquete etiquettes etiqueté etir etof etoi etonn etou etra etrei etren etri etro etrusq
etu etymologie$ etymologiq eté evacuer evacué evaluan evaluateu evalue evalué evangi evangé evano evapore evaporé evei
eventa eventr eventualité eventue evertu evidem evidente evidents evincer evincé evitab evitai evitan evite evito
evité evocate evolua evolue evoluo evolutif evolutions evolutiv evolué evoq evè evé evê
`);
const LONGEST_STEM = 14;

/** Words in capitals whose first letter alone has an accent. */
const ALL_CAPITALS = words(`
ECOLE ECOLES ECOLOGIE ECONOMIE ECONOMIES EGLISE EGLISES ENERGIE ENERGIES EPOQUE EQUIPE EQUIPES ETAT ETATS ETUDE ETUDES
`);

const OTHERS: ReadonlyMap<string, string> = new Map([
  ["etre", "Ê"],
  ["etres", "Ê"],
  ["etes", "Ê"],
  ["ETRE", "Ê"],
  ["ile", "Î"],
  ["iles", "Î"],
  ["ilot", "Î"],
  ["ilots", "Î"],
  ["ame", "Â"],
  ["ane", "Â"],
  ["anes", "Â"],
  ["oter", "Ô"],
  ["oté", "Ô"],
]);

/** Words that English has too, without accent: their neighbours tell. */
const ALSO_ENGLISH: ReadonlyMap<string, string> = new Map([
  ["age", "Â"],
  ...`ebullition edition editions education election elections elevation elimination elite elites elocution emanation
  emancipation emission emissions emotion emotions emulation epilation epilogue episode episodes equation equations
  erosion eruption eruptions evacuation evaluation evaluations evasion evasions evocation evolution`
    .split(/\s+/)
    .map((word): [string, string] => [word, "É"]),
]);
const FRENCH_BEFORE = words(
  "un une le la les du des aux en par cette ces mon son ton ma sa ta mes ses tes nos notre vos votre leur leurs",
);
const FRENCH_AFTER = words(
  "de du des d la le les l et ou où à au aux en par pour sur sans sous avec dans chez qui que qu est sont a ont",
);
/** Ends of adjectives that no English word after such a noun has. */
const FRENCH_ADJECTIVE =
  /^\p{Ll}+(?:ales?|aux|ielles?|nelles?|iques?|aires?|euses?|eux|ières?|ives|istes)$|[éèêàçô]/u;

/** The capital that a word certainly begins with because French words stand beside it. */
export function accentAmong(text: string, start: number, end: number): string | undefined {
  if (text[start] !== "E" && text[start] !== "A") return undefined;
  const accented = ALSO_ENGLISH.get(text.slice(start, end).toLowerCase());
  return accented && (isFrenchBefore(text, start) || isFrenchAfter(text, end))
    ? accented
    : undefined;
}

function isFrenchBefore(text: string, start: number): boolean {
  if ("'’".includes(text[start - 1] ?? " ")) return true;
  if (kindAt(text, start - 1) !== SPACE) return false;
  return FRENCH_BEFORE.has(text.slice(startOfWord(text, start - 1), start - 1).toLowerCase());
}

function isFrenchAfter(text: string, end: number): boolean {
  const next = endOfSpaces(text, end);
  if (next === end) return false;
  const word = text.slice(next, endOfWord(text, next, LONGEST_STEM));
  return FRENCH_AFTER.has(word) || FRENCH_ADJECTIVE.test(word);
}

/** The capital that a word certainly begins with, when it is written without its accent. */
export function accentOf(word: string): string | undefined {
  const first = word[0];
  if (word.length < 3 || (first !== "E" && first !== "I" && first !== "A" && first !== "O"))
    return undefined;
  if (kindAt(word, 1) === UPPER)
    return ALL_CAPITALS.has(word) ? "É" : word === "ETRE" ? "Ê" : undefined;
  const lower = word.toLowerCase();
  return first === "E" && beginsWithAcute(lower) ? "É" : OTHERS.get(lower);
}

function beginsWithAcute(word: string): boolean {
  const longest = Math.min(word.length, LONGEST_STEM);
  for (let length = 3; length <= longest; length++) {
    if (E_ACUTE.has(word.slice(0, length))) return true;
  }
  return E_ACUTE.has(`${word}$`);
}
