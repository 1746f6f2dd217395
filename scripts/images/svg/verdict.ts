/** What a cleaning leaves out and tells of, as named in a list: « le dessin a été nettoyé : un programme, des liens ». */
export const LEFT_OUT = {
  program: "un programme",
  events: "des gestionnaires d’événements",
  links: "des liens",
  outside: "des renvois vers l’extérieur",
  addresses: "des animations d’adresses",
  fonts: "des polices à télécharger",
  backgrounds: "des images dans les styles",
  styles: "des règles de style inconnues",
  unknown: "des éléments que les navigateurs ne dessinent pas",
  rich: "du texte enrichi (sa version simple est gardée)",
} as const;

/** Notes that something was left out; the same may be noted many times. */
export type Note = (what: keyof typeof LEFT_OUT) => void;

/** Stops a cleaning wherever it has got to; never leaves `cleanSvg`. */
export class Refused extends Error {
  /** In the text, in UTF-16 units. */
  readonly at: number | undefined;
  /** @param reason in French, to follow « Le dessin … ne peut pas être montré : » */
  constructor(reason: string, at?: number) {
    super(reason);
    this.at = at;
  }
}
