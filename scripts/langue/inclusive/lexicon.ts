// Words whose feminine the endings do not give.

export interface IrregularWord {
  masculine: string;
  feminine: string;
  /** What may stand after the mark, beside the tails of the feminine that hold all that differs. */
  suffixes: readonly string[];
}

/** Masculine, feminine, then suffixes shorter than what differs, as people write them. */
const WORDS = `
absous absoute e
dissous dissoute e
abbé abbesse sse
âne ânesse
andalou andalouse se e
archiduc archiduchesse esse
aigu aiguë e
ambigu ambiguë e
bas basse e
beau belle le e
bel belle e
bénin bénigne gne e
blanc blanche e che
bouc chèvre
bref brève ve e
butor butorde
bailli baillive
caduc caduque e
canard cane
cerf biche
chat chatte e
chef cheffe e
chevreau chevrette
coi coite
comte comtesse
compagnon compagne
démon démone e
compère commère
complet complète e te
concret concrète e te
confrère consœur
contigu contiguë e
copain copine e
coq poule
crû crue e
damoiseau damoiselle
désuet désuète e te
dieu déesse esse
dindon dinde
discret discrète e te
docteur doctoresse esse
doge dogaresse
doux douce se e
duc duchesse esse
dû due e
empereur impératrice ice rice trice
enchanteur enchanteresse
épais épaisse
esquimau esquimaude
exigu exiguë e
exprès expresse se
faux fausse se e
favori favorite e
fils fille
fol folle
fou folle lle le
foufou fofolle
frais fraîche che
franc franche e che
franc franque
frère sœur
frère soeur
garçon fille
gars fille
gendre bru
gentil gentille e
gourmet gourmette
gras grasse e
gros grosse e
gouverneur gouvernante ante
héros héroïne ine
homme femme
incomplet incomplète e te
indiscret indiscrète e te
inquiet inquiète e te
jars oie
jean jeanne
las lasse e
lévrier levrette
loup louve
maître maîtresse
mâle femelle
malin maligne gne e
mari femme
métis métisse e
mol molle
monsieur madame
mou molle lle
mû mue e
mulet mule
neveu nièce
nègre négresse sse
nouvel nouvelle
nul nulle e
oncle tante
pair pairesse
papa maman
papi mamie
papy mamy
parrain marraine
paysan paysanne e
père mère
petit-fils petite-fille
poulain pouliche
préfet préfète e te
profès professe se
public publique e
quiet quiète e te
recrû recrue
redû redue
replet replète e te
rigolo rigolote
rouan rouanne
roi reine
roux rousse se e
sauf sauve e
sec sèche he che
secret secrète e te
serviteur servante ante
sot sotte e
vieillot vieillotte e
pâlot pâlotte e
boulot boulotte
bellot bellotte
maigriot maigriotte
jeunot jeunotte
mormon mormone e
griot griotte te
péquenot péquenotte te
boscot boscotte te
maous maousse se
lapon lapone e
nippon nippone e
letton lettone e
huron hurone e
speaker speakerine
taureau vache
tiers tierce
tonton tata
tsar tsarine
tsar tsarina
turc turque e
valaisan valaisanne e
vieil vieille
vieux vieille lle le
`;

/** Borrowed words that keep the gender of their language. */
const IN_O = "latino chicano hispano mafioso aficionado gringo gitano bambino torero afro-latino";

/** By masculine, then by the order in which they are tried. */
export const LEXICON: ReadonlyMap<string, readonly IrregularWord[]> = makeMap();

/** The same by feminine. */
export const FEMININES: ReadonlyMap<string, readonly IrregularWord[]> = makeReverse();

function makeReverse(): Map<string, IrregularWord[]> {
  const map = new Map<string, IrregularWord[]>();
  for (const word of [...LEXICON.values()].flat()) {
    map.set(word.feminine, [...(map.get(word.feminine) ?? []), word]);
  }
  return map;
}

function makeMap(): Map<string, IrregularWord[]> {
  const map = new Map<string, IrregularWord[]>();
  const add = (word: IrregularWord) =>
    map.set(word.masculine, [...(map.get(word.masculine) ?? []), word]);
  for (const line of WORDS.trim().split("\n")) {
    const [masculine = "", feminine = "", ...suffixes] = line.split(" ");
    add({ masculine, feminine, suffixes });
  }
  for (const masculine of IN_O.split(" ")) {
    add({ masculine, feminine: `${masculine.slice(0, -1)}a`, suffixes: [] });
  }
  return map;
}
