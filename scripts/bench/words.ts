// The roots from which lexicon.ts derives several thousand French words. Each list says what may be
// derived from it, so that every word made is one that a dictionary has, or nearly.

const list = (text: string): string[] => text.trim().split(/\s+/);

/** Stems of verbs in -er whose noun is in -ation and whose agent is in -ateur·ice. */
export const ATION = list(`
  accélér administr affirm agit anim appréci argument articul autoris civilis collabor colonis
  compil confirm conserv consomm consult coordin cré décor document dynamis évalu expériment
  exploit explor fédér form génér illustr improvis incit initi innov instaur interprét irrig libér
  limit manifest médi mémoris mobilis modér modernis motiv navig négoci numéris observ opér
  organis orchestr particip perturb popularis prépar préserv programm protest réalis récupér
  réform régul répar restaur rénov sensibilis simul sonoris stabilis stimul structur sécuris
  transform urbanis utilis valid valoris vulgaris`);

/** Stems of verbs in -er whose noun is in -ement. */
export const EMENT = list(`
  accompagn accroch ajust align aménag approvisionn attach avanc boulevers branch chang charg
  class commenc crois dégag dénombr déplac développ détourn écart ébranl effondr empil encadr
  encourag enferm engag enregistr enseign entraîn épuis équip étonn fonctionn financ gliss gouvern
  group héberg isol jug licenci log peupl questionn raisonn rapproch rassembl ravitaill recens
  recrut redress regroup remplac renforc renvers rayonn soulag tâtonn trait`);

/** Stems of verbs in -er whose noun is in -age. */
export const AGE = list(`
  affich amarr arpent arros assembl balis bavard bricol brass cadr chauff colport décoll défrich
  démarr dépann désherb dress éclair effeuill emball emmagasin étal filtr greff grill habill
  jardin labour lav mass mesur mix mont nettoy pav pilot pli pomp quadrill raccommod ramass recycl
  repér sabl sci soud stock tann tiss tourn`);

/** Verbs in -er without a derived noun, all of which take a direct object. */
export const VERBS = list(`
  abriter acheter adapter adopter aider aimer apporter approcher assumer assurer bâcler bousculer
  briser cacher cartographier célébrer chanter chercher citer coller combiner comparer compléter
  confier considérer consacrer contester conter contourner convoquer copier côtoyer couper creuser
  croquer cuisiner cultiver décliner décrier défier déguster demander dénicher dépasser dessiner
  deviner dicter dissiper diviser dominer donner écouter économiser effacer élaborer emprunter
  employer emporter énumérer envisager envoyer éprouver esquisser estimer étudier évaluer éviter
  examiner exiger expliquer fabriquer façonner fouiller frapper frôler gagner garder guetter
  guider habiter ignorer imaginer imprimer inaugurer interroger inventer lancer livrer louer
  marquer mener mériter modifier montrer nommer nuancer occuper ordonner oublier partager penser
  peser photographier placer planter porter posséder poser pousser pratiquer présenter prêter
  privilégier prolonger proposer protéger quitter raconter rallier rechercher réclamer récolter
  refuser regarder relancer remarquer remercier rencontrer respecter retrouver réveiller révéler
  rêver sauvegarder sauver semer signaler signer soigner solliciter souhaiter souligner supporter
  surveiller tester tirer traverser trouver vanter vérifier viser visiter voter`);

export const MASCULINE = list(`
  accord alphabet almanach appel arbre archipel argument arrosoir atelier avenir avis bassin
  bateau bâtiment besoin bilan blé bocage bois bol bouquet brouillon budget bureau cahier
  calendrier camion canal carnet carrefour champ chantier château chemin chêne chiffre
  cimetière circuit cloître club coin collège combat commerce compost compte concert conflit
  conseil constat conte contrat convoi courrier courant cours couteau couvent débat déchet défi
  département désert dessin détour dialogue discours document domaine dossier doute drapeau droit
  échec écho effort éléphant engin ennui ensemble entrepôt environnement équilibre espace espoir
  essai établissement étang événement exemple exil exode fabliau fagot feu feuillet film fleuve
  foin fonds forum fournil fourneau foyer fragment froid fruit fumier gâteau geste gîte grain
  grenier guichet hangar hiver horizon hôpital immeuble impôt incendie index institut instrument
  intérêt inventaire itinéraire jardin jeu jouet journal jugement kiosque lavoir lien lieu lit
  livre logiciel loisir loyer marais marché matériau matin mémoire métal métier miel milieu modèle
  monde monument morceau moteur mot moulin mouvement moyen mur musée nid niveau nuage numéro objet
  océan outil ouvrage pain palais panier papier paragraphe parc parcours pari parking parquet
  passé patrimoine paysage peuple piano pigeon plaisir plan plateau poème poids point pommier pont
  portrait potager préau préjugé présent prix procès produit programme projet puits quai quartier
  quotidien récit refuge regard registre renard repas réseau respect ressort retard rêve rivage
  roman rucher ruisseau rythme sac savoir secret seuil sentier service siècle signal silence site
  soin sol soleil souci soupçon spectacle stade statut système tableau talus temps terrain
  territoire texte théâtre toit tournant tracteur train trajet travail trésor troupeau tuyau
  univers usage vallon vélo vent verger verre vestiaire village vin virage vivier voisinage voyage`);

export const FEMININE = list(`
  abeille actualité adresse affaire affiche aile allée alliance ambition amitié ancre année
  annonce antenne archive argile assemblée assiette association attente aube audace auberge
  autonomie averse balade bannière barque bataille bête bibliothèque bicyclette boucle boussole
  boutique branche brèche brique brume cabane cadence caisse campagne canopée carrière carte cause
  cave centrale cérémonie certitude chaleur chambre chance chanson charpente charrue charte
  chorale chronique chute cible circulaire cité clairière cloche clôture colère colline colonne
  commande commune compagnie compétence comptine condition confiance conscience consigne
  coopérative copie corde cordée côte coupure cour couture couverture crèche crise critique
  croyance cueillette cuisine culture cuve danse date décennie déchetterie décision défense
  demande démarche dépense dette difficulté digue dignité dispute doctrine douceur durée eau
  ébauche école économie écorce écoute écriture église élection émotion encre énergie enfance
  énigme enquête entraide entreprise envie épicerie époque équipe erreur essence étable étape
  éthique étoffe étoile expérience fabrique façade faille faim famille farine fatigue fenêtre
  ferme fête feuille fierté fleur flamme foire force forêt forge formule fontaine foule fracture
  fraise friche frontière galerie gare gazette gelée graine grange gratuité grève guerre habitude
  halte harmonie herbe heure histoire horloge huile humeur idée île image impasse inquiétude
  institution intrigue jachère jeunesse joie journée jungle justice laine lampe lande langue leçon
  lecture légende lenteur lettre liberté librairie ligne liste lisière loi lueur lumière lutte
  machine mairie maison majorité maladie mallette manière manœuvre marche mare marée marmite
  mémoire menace mer mesure méthode meule misère mission moisson montagne mosaïque musique nappe
  nature nécessité neige nouvelle nuit œuvre ombre oreille origine ornière paix palette panne
  parcelle parole paroisse part partition pause pédale peinture pelle pente pépinière permanence
  perspective peur phrase pierre piste place plaine plante plume poésie politique pomme porte
  poule pratique prairie presse preuve prise promesse promenade propriété prudence querelle
  question quête racine radio raison rareté récolte règle rencontre rente requête réserve
  résistance ressource retraite réunion rêverie revue richesse rive rivière roue route ruche rue
  ruelle rumeur saison salle santé sauge scène science scierie semence semaine session sève
  société solidarité solitude somme sortie soupe source strophe surprise table tâche teinture
  tempête tendresse terrasse terre tirelire toile tradition tranchée trace trame traverse tribune
  trousse usine vague valeur vallée vapeur veillée verve vérité vie vigne ville visite vitrine
  voie voile voix voiture volonté vue zone`);

/** -al, -ale, -aux, -ales; and -alement. */
export const AL = list(`
  amical brutal capital central colossal commercial communal convivial crucial départemental
  digital égal expérimental familial fondamental général génial glacial global gouvernemental
  horizontal idéal illégal initial intégral intercommunal international légal libéral local loyal
  marginal médical mental minimal mondial monumental moral municipal musical national normal
  occidental oral original paroissial partial patronal patrimonial pluvial principal provincial
  radical régional royal rural sentimental social spécial syndical territorial théâtral total
  transversal tribal tropical vertical vicinal vital`);

/** -if, -ive; and -ivement. */
export const IF = list(`
  abusif actif administratif adoptif affectif alternatif associatif attentif captif collectif
  combatif communicatif consultatif constructif coopératif créatif curatif décisif défensif
  définitif délibératif digestif éducatif effectif évolutif excessif exclusif explosif expressif
  festif fugitif furtif hâtif imaginatif impulsif inclusif inoffensif instructif intensif
  interactif inventif lucratif massif narratif natif naïf négatif nutritif objectif offensif
  participatif passif pensif persuasif plaintif positif productif progressif réactif récréatif
  relatif représentatif respectif sélectif significatif subversif successif tardif vif`);

/** -eux, -euse; and -eusement. */
export const EUX = list(`
  affectueux ambitieux anxieux argileux audacieux avantageux boueux broussailleux brumeux
  capricieux chaleureux consciencieux contagieux copieux courageux coûteux curieux dangereux
  délicieux désastreux douloureux élogieux ennuyeux épineux fabuleux fameux fructueux furieux
  généreux glorieux gracieux harmonieux herbeux heureux impérieux industrieux ingénieux joyeux
  laborieux lumineux majestueux malheureux malicieux mélodieux méticuleux minutieux montagneux
  monstrueux mystérieux nerveux nombreux nuageux odieux onéreux orageux paresseux périlleux
  pierreux pluvieux poissonneux précieux prestigieux prodigieux radieux respectueux rigoureux
  rocailleux sableux savoureux scandaleux sérieux silencieux sinueux soigneux somptueux spacieux
  studieux tempétueux tortueux tumultueux valeureux venteux vigoureux voluptueux`);

/** -el, -elle; and -ellement. */
export const EL = list(`
  accidentel additionnel annuel artificiel confidentiel conditionnel constitutionnel correctionnel
  criminel cruel culturel émotionnel essentiel éternel éventuel exceptionnel formel fonctionnel
  fraternel graduel habituel individuel industriel informel institutionnel intellectuel
  intergénérationnel maternel matériel mensuel mutuel naturel occasionnel officiel opérationnel
  paternel partiel passionnel personnel ponctuel potentiel professionnel proportionnel
  providentiel rationnel réel relationnel résiduel sensationnel sensoriel structurel substantiel
  superficiel temporel textuel traditionnel universel usuel virtuel visuel`);

/** One form for both genders; and -ment. */
export const EPICENE = list(`
  abordable acceptable admirable adorable agréable aimable artistique atypique austère authentique
  autonome aveugle bénéfique biologique botanique calme célèbre chimique civique classique
  climatique commode comique complice comptable confortable considérable convenable critique
  démocratique diplomatique domestique dramatique durable dynamique écologique économique efficace
  électrique énergétique énergique énorme épique équitable esthétique éthique étrange exotique
  facile fertile féministe fiable folklorique formidable fragile géographique graphique habitable
  héroïque historique honorable hydraulique identique impeccable inévitable informatique insolite
  intime ironique irréprochable juste juridique large ludique lyrique magique magnifique mécanique
  médiatique mémorable méthodique minuscule misérable modeste mobile mythique notable nomade
  numérique organique pacifique paisible parallèle passable pathétique périodique pittoresque
  poétique politique pratique probable profitable raisonnable rare remarquable respectable
  responsable rustique sauvage scientifique simple sincère sobre solidaire solide souple stable
  statistique stratégique sympathique symbolique systématique technique temporaire tenace terrible
  thématique tragique tranquille typique unique utile vénérable véritable volontaire vraisemblable
  vulnérable`);

/** Masculine forms that take -e, -s, -es. */
export const PLAIN_ADJECTIVES = list(`
  absent abondant accueillant ardent bruyant charmant clair commun constant content court criant
  défunt délicat différent distant divers droit éclatant élégant éloquent émouvant étonnant étroit
  évident exact exigeant fécond fréquent froid fort gourmand important indépendant inquiétant
  insolent intéressant joli lent lointain lourd militant mouvant noir obscur opulent parfait
  patient permanent plein précis présent profond prudent puissant puéril rond savant serein subtil
  suffisant surprenant tolérant urbain urgent vaillant vert vibrant vivant voisin`);
