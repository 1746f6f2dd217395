// People, places and bodies of the corpus: all invented, since a text drawn by lot must not make anyone speak.

const list = (text: string): string[] => text.trim().split(/\s+/);

/** Plural, as an editor writes them; the last letters say the agreement. */
export const PEOPLE = list(`
  habitant·es adhérent·es paysan·nes agriculteur·ices lecteur·ices élu·es voisin·es militant·es
  étudiant·es artisan·es ouvrier·ères boulanger·ères maraîcher·ères éleveur·euses chercheur·euses
  salarié·es retraité·es usager·ères client·es citoyen·nes musicien·nes comédien·nes technicien·nes
  infirmier·ères enseignant·es député·e·s ami·es ancien·nes coopérateur·ices auteur·ices
  acteur·ices spectateur·ices rédacteur·ices inspecteur·ices producteur·ices éditeur·ices
  traducteur·ices visiteur·euses promeneur·euses danseur·euses chanteur·euses travailleur·euses
  passager·ères berger·ères potier·ères menuisier·ères jardinier·ères cuisinier·ères écolier·ères
  apprenti·es avocat·es commerçant·es représentant·es participant·es président·es remplaçant·es
  combattant·es arrivant·es passant·es gérant·es exploitant·es survivant·es migrant·es
  gardien·nes pharmacien·nes mécanicien·nes informaticien·nes historien·nes comptables
  bénévoles membres architectes journalistes élèves locataires propriétaires artistes géologues
  botanistes fleuristes cyclistes pianistes garagistes libraires secrétaires sociologues`);

export const ROLES = list(`
  boulangère apicultrice maraîchère menuisière conteuse facteur instituteur éleveuse libraire
  fontainier géographe luthière typographe tisserande vannier céramiste charpentière botaniste
  infirmière cordonnier bergère meunier sociologue archiviste relieuse couturier horlogère`);

export const FIRST_NAMES = list(`
  Adèle Agathe Alban Amina Anaïs André Annette Antonin Armelle Aurélien Awa Baptiste Bérénice
  Bruno Camille Céleste Chloé Clément Colette Damien Denise Élise Émile Estelle Fatou Félix
  Flora Gabin Gaël Ginette Guilhem Hawa Hélène Henri Inès Irène Ismaël Jeanne Joachim Josette
  Julien Karim Léon Léonie Lucien Mahaut Malik Manon Marcel Margaux Marius Mireille Nadia Noé
  Odette Olga Oscar Paulin Pauline Perrine Quentin Rachid Raoul Rosalie Salomé Samuel Simone
  Solène Tanguy Théa Titouan Ulysse Valentin Violette Wassila Yannick Yvonne Zélie`);

/** A family name is a start and an end. */
export const NAME_STARTS = list(`
  Auber Barb Beau Berth Bour Bress Cham Char Cler Cour Dam Del Dur Fab Font Fro Gar Gir Gran Guil
  Lam Lar Lav Mar Mer Mor Nor Pas Per Pin Pou Ral Ren Riv Rom Sab Sal Ser Sor Tal Ter Tour Val Ver`);
export const NAME_ENDS = list(`
  ac ain ais aud ault ard asse aune eau elin elle ergne et eron ette ier ieux illon inet inot
  iaud ois on onnet ot ouin oux uel urel`);

const SAINTS = list(`
  Aignan Albin Amand Andelain Aubin Avit Benin Blaise Caprais Cyr Désert Doulchard Éloi Florent
  Gengoux Germer Hilaire Jory Loup Maixent Marcou Mesmin Outrille Palais Pourçain Romble Satur
  Sulpice Thibault Ursin Vitte Yrieix`);
const RIVERS = list(`
  Arnelle Aubrette Barenne Bourdelle Chevrine Cressonne Doulaine Fontelle Gouzette Isolle Jalène
  Lignette Marmoise Noirelle Ouzance Pierrelle Rougerette Sauzelle Thérenne Vauvrelle Yvrance`);
const SURROUNDINGS = ["la-Forêt", "les-Bois", "en-Plaine", "le-Vieux", "des-Champs", "l’Étang"];

/** Some 800 villages that stand on no map. */
export const VILLAGES = SAINTS.flatMap((saint) => [
  ...RIVERS.map((river) => `Saint-${saint}-sur-${river}`),
  ...SURROUNDINGS.map((surrounding) => `Saint-${saint}-${surrounding}`),
]);

export const BODIES = [
  "la Régie des eaux claires",
  "l’association Les Grands Chemins",
  "la coopérative du Pré-Long",
  "le collectif Terres vivantes",
  "la Fédération des fournils",
  "le réseau Lisières",
  "l’Atelier des communs",
  "la Maison des semences",
];
