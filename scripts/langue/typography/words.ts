// The words that typography knows.

import { words } from "./signs.ts";

/** Before a name: « M. Dupont », « Mme Martin ». The full stop belongs to the word. */
export const TITLES = words(
  "M. MM. Mr Mme Mmes Mlle Mlles Mgr Mgrs Dr Dre Drs Pr Pre Prs Me Vve St. Ste.",
);

/** After the English « Me ». */
export const NO_NAMES = words(
  "Too If Myself And Up Down Out Again Now You Like Before Tonight Alone Home",
);

/** Before a number: « p. 12 », « art. 6 », « t. II ». */
export const BEFORE_NUMBER = words(
  "p pp art arts fig figs vol t chap ch al col éd sect § l n num pl tabl tab part liv sq v f par ann cf",
);

/** Before a Roman numeral: « chapitre IV ». */
export const BEFORE_ROMAN = words(
  "chapitre chapitres tome tomes livre livres volume acte actes scène scènes partie titre article an annexe section chant psaume phase type figure planche",
);

/** What is named with a letter that is no numeral: « Malcolm X », « rayons X ». */
export const NOT_REIGNING = words(
  "Malcolm Génération Rayon Rayons Chromosome Madame Monsieur Projet Twitter Windows Space Facteur Vitamine Plan",
);

/** Before a year of two digits: « les années ’70 », « mai ’68 ». */
export const BEFORE_SHORT_YEAR = words(
  "année années an ans mai juin juillet août été hiver automne printemps",
);

export const MONTHS = words(
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
);
export const SHORT_MONTHS = words("janv févr avr juil sept oct nov déc");

/** After a Roman ordinal, centuries apart: « la Ve République ». */
export const AFTER_ROMAN_ORDINAL = words(
  "siècle siècles millénaire millénaires dynastie dynasties arrondissement arrondissements armée légion corps congrès concile région croisade",
);

export const MULTIPLES = words("million millions milliard milliards billion billions trillion");

/** What a number counts, with a space that never breaks. https://www.bipm.org/en/publications/si-brochure */
export const UNITS = words(`
% ‰ € $ £ ¥ k€ M€ Md€ Mds€ K€ CHF EUR USD ct cts
m km hm dam dm cm mm µm μm nm m² km² cm² mm² dm² hm² m³ km³ cm³ dm³ mm³ ha ca
g kg mg µg μg t dag hg L l hl hL dl dL cl cL ml mL
s ms µs μs ns h min mn j an
W kW MW GW TW mW Wh kWh MWh GWh TWh kWc Wc MWc kVA VA V kV mV A mA Ah mAh
J kJ MJ cal kcal N kN Pa hPa kPa MPa bar mbar
Hz kHz MHz GHz THz dB dBA K mol cd lm lx Bq Sv mSv µSv Gy Ω kΩ F C T eV
o ko Mo Go To Po octets bit bits kbit Mbit Gbit kb Mb Gb bps kbps Mbps Gbps Kio Mio Gio px pt ppm ppb dpi ppp
°C °F ch cv tr rad
`);

/** Units written against the number by people in a hurry, that no other reading suits: « 5km », « 50% ». */
export const ATTACHED_UNITS = words(`
% ‰ € £ k€ M€ Md€ K€ km cm mm km² cm² m² m³ ha kg mg ml mL cl cL dl hl kW MW GW kWh MWh GWh kWc Wh
kHz MHz GHz Hz dB ko Mo Go To min mn °C °F px ms hPa kcal Mbit
`);

/** Before a number that is a reference: it is never grouped. */
export const BEFORE_REFERENCE = words(
  "siret siren rcs rna iban bic isbn issn tva tél téléphone fax version versions v code codes numéro numéros n° référence réf cedex bp dossier ape naf matricule python node debian release firmware noyau paragraphe section chapitre article point port tableau figure fig chap latitude longitude lat long ean gtin issn cs tsa doi insee nir",
);

/** Before two numbers that are one reference: « décret 2011-2054 », « ISSN 1767-1972 ». */
export const BEFORE_DOCUMENT = words(
  "issn isbn décret loi ordonnance arrêté délibération directive règlement circulaire norme iso en nf tél téléphone réf référence dossier délib",
);

/** « Goethe » and « moelle » keep their two letters: only these stems join them. `$` ends the word, `^` begins it. */
export const OE =
  /^oeil|^oeuf|^oeuv|oeuvr|^oed[eèéi]|[^aiou]oed[eèé]m|oesoph|oestr|^oeno|^oecum|^oecono|écoeur|coeur|^soeur|consoeur|soeur[sn]?|^belles?-soeur|boeuf|noeud|^voeux?$|^choeurs?$|^moeurs$|^foet|foetu|foeta|^coel[ieoa]|stoechi|^oersted|biocoeno|oeuvé|manoeuv/;

/** « ex aequo », « curriculum vitae », « et caetera ». */
export const AE =
  /^(?:ex)?aequo$|^vitae$|^c[ae]+tera$|^caec|^naev|^praesidium|^taenia|^aegag|^supernovae$|^caes(?:ium|ine)/;
