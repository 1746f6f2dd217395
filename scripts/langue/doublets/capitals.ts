import { isSpace, type RoledForm } from "./words.ts";

// The second half of a doublet does not begin a sentence.

/**
 * Beginnings of the names of peoples and of inhabitants, which keep their capital: at the start of a sentence nothing else
 * tells. Those in -ais and -ois are known by their end.
 */
const PEOPLES = `
afghan africain algérien allemand alsacien américain andorran angevin arabe arlésien arménien artésien asiatique
australien autrichien auvergnat basque belge berrichon biélorusse bosnien bourguignon brésilien breton briard bulgare
burkinab calédonien californien canadien catalan cévenol chilien chypriote colmarien colombien comorien comtadin coréen
corézien corse croate cubain deux-sévrien égyptien espagnol estonien éthiopien européen flamand francilien gascon
géorgien ghanéen girondin grec guadeloupéen guatémaltèque guinéen haïtien indien indonésien irakien iranien italien
ivoirien jordanien jurassien kabyle kanak kosovar kurde laotien letton libyen limougeaud limousin lituanien lorrain
macédonien maghrébin malgache malien manceau manceaux marocain mauricien mauritanien messin mexicain moldave monégasque
mongol montpelliérain mosellan mulhousien nazairien nigérian nigérien normand norvégien occitan océanien ouzbek
palestinien parisien percheron périgourdin péruvien picard poitevin polynésien pyrénéen romain roumain russe sahraoui
salvadorien saoudien sarde savoyard scandinave séquanodionysien sicilien slovaque slovène solognot somalien suisse
syrien tahitien tchadien tchèque tchétchène tibétain toulousain tourangeau troyen tunisien turc tyrolien ukrainien
valaisan vauclusien vendéen vénézuélien vietnamien vosgien wallon yéménite
`
  .trim()
  .split(/\s+/);

/** « Rémois·es », « Landais·es », « Bruxellois·es »; what else ends so is no name. */
const IN_OIS_OR_AIS = /[ao]is$/;
const COMMON_NOUNS = new Set(
  "bourgeois villageois courtois discourtois sournois grivois matois narquois siamois mauvais niais frais épais vrais gais punais laquais harnais".split(
    " ",
  ),
);

/** How far back the start of a sentence is looked for, in UTF-16 units. */
const LOOK_BACK = 40;
/** What opens something of its own: a quotation, a title, a link, an element of a page. */
const OPENING = '«“"[*_#>|';
const BESIDE = "»”'‘’(—–-";
/** What ends the sentence before. */
const ENDS = ".!?…:;\n\r\t•";

/** Whether the second half of a doublet that opens with `first` begins with a small letter. */
export function losesCapital(text: string, first: RoledForm): boolean {
  const { role, clitic, core, start, masculine } = first;
  if (clitic !== "" || (role !== "word" && role !== "preposed")) return true;
  // « Afro-Américain·es »
  if (masculine.slice(1).toLowerCase() !== masculine.slice(1)) return false;
  return opensSentence(text, start) && !isPeople(core);
}

function isPeople(core: string): boolean {
  if (IN_OIS_OR_AIS.test(core)) return !COMMON_NOUNS.has(core);
  return PEOPLES.some((people) => core.startsWith(people));
}

function opensSentence(text: string, start: number): boolean {
  if (OPENING.includes(text.charAt(start - 1))) return true;
  const least = Math.max(0, start - LOOK_BACK);
  let index = start - 1;
  while (index >= least && isBeside(text.charAt(index))) index--;
  return index < least || ENDS.includes(text.charAt(index));
}

function isBeside(sign: string): boolean {
  return isSpace(sign) || OPENING.includes(sign) || BESIDE.includes(sign);
}
