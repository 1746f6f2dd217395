import { capitalise, smooth, type Writer } from "./writer.ts";

type Pattern = (writer: Writer) => string;

const statements: readonly Pattern[] = [
  (w) => {
    const who = w.subject();
    return `${who.text} ${w.agreed(who)} ${w.thing()}`;
  },
  (w) => {
    const who = w.subject();
    return `${who.text} ${w.agreed(who)} ${w.adverb()} ${w.thing()} et ${w.agreed(who)} ${w.thing()}`;
  },
  (w) => {
    const who = w.subject();
    return `à ${w.village()}, ${who.text} ${w.agreed(who)} ${w.thing()} depuis ${w.year()}`;
  },
  (w) => {
    const who = w.people();
    return `pour ${w.verb().infinitive} ${w.thing()}, ${who.text} ${w.agreed(who)} ${w.thing()}`;
  },
  (w) => {
    const who = w.people();
    const verb = w.verb();
    return `${who.text}, ${w.participle(who)} par ${w.thing()}, ${w.agreed(who, verb)} ${w.figure()}`;
  },
  (w) => {
    const what = w.phrase();
    return `${what.text} ${what.plural ? "sont" : "est"} ${w.participle(what)} par ${w.thing()}, ${w.participle(what)} par ${w.thing()}`;
  },
  (w) =>
    `il faudrait ${w.verb().infinitive} ${w.thing()} avant de ${w.verb().infinitive} ${w.thing()}`,
  (w) => {
    const who = w.people();
    return `en ${w.verb().gerund} ${w.thing()}, ${who.text} ${w.agreed(who)} ${w.thing()} : ${w.figure()} en ${w.year()}, ${w.figure()} en ${w.year()}`;
  },
  (w) => {
    const who = w.phrase();
    return `ce que ${who.text} ${w.agreed(who)}, ${w.person()} le ${w.verb().tenses.present[0]} ${w.adverb()}`;
  },
  (w) => {
    const who = w.subject();
    return `${w.adverb()}, ${who.text} ne ${w.agreed(who)} pas ${w.thing()} ; ${who.plural ? "il·les" : "on"} ${w.agreed(who)} ${w.thing()}`;
  },
  (w) =>
    `${w.person()} a ${w.verb().participle.masculine[0]} ${w.thing()} avec ${w.thing()}, sans ${w.verb().infinitive} ${w.thing()}`,
  (w) =>
    `chacun·e peut ${w.verb().infinitive} ${w.thing()}, ou ${w.verb().infinitive} ${w.thing()}`,
  (w) => {
    const who = w.subject();
    return `parce que ${who.text} ${w.agreed(who)} ${w.thing()}, la question de ${w.thing()} n’est pas ${w.participle({ text: "", plural: false, ending: "e" })}`;
  },
  (w) => {
    const who = w.subject();
    return `entre ${w.thing()} et ${w.thing()}, ${who.text} ${w.agreed(who)} ${w.adverb()}`;
  },
  (w) =>
    `reste à ${w.verb().infinitive} ${w.thing()}, comme à ${w.village()} où ${w.figure()} suffisent`,
];

const questions: readonly Pattern[] = [
  (w) => `comment ${w.verb().infinitive} ${w.thing()} sans ${w.verb().infinitive} ${w.thing()} ?`,
  (w) => {
    const who = w.phrase();
    return `qu’est-ce que ${who.text} ${w.agreed(who)} à ${w.village()} ?`;
  },
  (w) => `faut-il ${w.verb().infinitive} ${w.thing()}, et avec qui ?`,
];

const speeches: readonly Pattern[] = [
  (w) => `« ${written(w.random.pick(statements)(w))} », raconte ${w.person()}, ${w.role()}.`,
  (w) => `« Je suis ${w.role()}, explique ${w.person()}. ${statement(w)} »`,
  (w) => `« ${statement(w)} ${statement(w)} » C’est ce que dit ${w.person()}.`,
];

/** One affirmative sentence, with its full stop. */
export function statement(writer: Writer): string {
  return `${written(writer.random.pick(statements)(writer))}.`;
}

/** One sentence of a reportage: mostly facts, some speech, now and then a question. */
export function sentence(writer: Writer): string {
  const draw = writer.random.below(12);
  if (draw < 8) return statement(writer);
  if (draw < 11) return writer.random.pick(speeches)(writer);
  return written(writer.random.pick(questions)(writer));
}

const titles: readonly Pattern[] = [
  (w) => `${w.thing()} et ${w.thing()}`,
  (w) => `${w.thing()}, ${w.thing()}`,
  (w) => `comment ${w.verb().infinitive} ${w.thing()} ?`,
  (w) => `${w.verb().infinitive} ${w.thing()}`,
  (w) => `des ${w.bare(true)} à ${w.village()}`,
  (w) => `${w.people().text} face à ${w.thing()}`,
  (w) => `« ${w.verb().infinitive} ${w.thing()} »`,
  (w) => `${w.bare(true)} : ${w.figure()}`,
];

/** A title or a heading, without a full stop. */
export function title(writer: Writer): string {
  return written(writer.random.pick(titles)(writer));
}

function written(text: string): string {
  return capitalise(smooth(text));
}
