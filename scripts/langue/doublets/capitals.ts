import { isSpace, type RoledForm } from "./words.ts";

// The second half of a doublet does not begin a sentence.

/** Names of peoples that keep their capital, by their beginning: at the start of a sentence nothing else tells. */
const PEOPLES = `
afghan africain algérien allemand alsacien américain anglais angolais antillais argentin arménien australien
autrichien auvergnat azerbaïdjanais bordelais bosnien bourguignon brésilien breton bulgare burkinab béninois
camerounais canadien catalan chilien chinois chypriote colombien comorien congolais coréen croate cubain danois
dijonnais écossais égyptien espagnol estonien éthiopien européen finlandais flamand français francilien gabonais gallois
géorgien ghanéen grec grenoblois guadeloupéen guatémaltèque guinéen guyanais haïtien hongrois indien indonésien
irakien iranien irlandais islandais israélien italien ivoirien japonais jordanien jurassien kosovar laotien
letton libanais libyen lillois lituanien lorrain lyonnais malgache malien maltais marocain marseillais martiniquais
mauricien mauritanien messin mexicain montpelliérain montréalais nantais néerlandais niçois nigérian nigérien normand
norvégien océanien occitan pakistanais palestinien parisien péruvien picard polonais portugais provençal québécois
rennais réunionnais roumain rwandais sarthois savoyard sénégalais slovaque slovène somalien soudanais stéphanois
strasbourgeois suédois syrien tahitien taïwanais tchadien tchétchène togolais toulousain tunisien turc ukrainien
uruguayen vénézuélien vietnamien wallon yéménite
`
  .trim()
  .split(/\s+/);

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
  return opensSentence(text, start) && !PEOPLES.some((people) => core.startsWith(people));
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
