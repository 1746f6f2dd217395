import { confirm, isCancel, password } from "@clack/prompts";
import { Refusal } from "../publish/send/session.ts";

/** Environment variable where a password may be, for who publishes without a keyboard. */
export const PASSWORD_VARIABLE = "REBONDS_MOT_DE_PASSE";

/** Whether someone is there to answer. */
function canAsk(): boolean {
  return Boolean(process.stdin.isTTY && process.stdout.isTTY);
}

/** Asks for a password, which is not shown; `undefined` when nobody is there, or gives none. */
export async function askPassword(name: string): Promise<string | undefined> {
  if (!canAsk()) return undefined;
  const typed = await password({ message: `Mot de passe de ${name}` });
  return isCancel(typed) || typed === "" ? undefined : typed;
}

/** Asks whether to publish in a folder that never had this site; false when nobody is there. */
export async function askFirstTime(doubt: string): Promise<boolean> {
  if (!canAsk()) return false;
  const message = `${doubt} Est-ce bien là qu’il faut publier\u202f?`;
  const answer = await confirm({ message, active: "oui", inactive: "non", initialValue: false });
  return answer === true;
}

/**
 * Shows the key of a host that is not known yet, to compare with the one that the host gives.
 *
 * @returns whether whoever publishes says that they are the same.
 * @throws Refusal when nobody is there to look.
 */
export async function askHostKey(host: string, fingerprint: string): Promise<boolean> {
  const line = `  empreinte: ${fingerprint}`;
  if (!canAsk()) {
    throw new Refusal(
      `L’hôte ${host} n’est pas connu de cet ordinateur. Sa clé a pour empreinte\u00a0:\n${line}\n  Rien n’a été envoyé.\n  À faire\u00a0: la comparer avec celle que donne l’hébergeur, puis l’ajouter à magazine.yaml, sous publication.`,
    );
  }
  const answer = await confirm({
    message: `L’hôte ${host} n’est pas connu de cet ordinateur. Sa clé a pour empreinte ${fingerprint}. Est-ce bien celle que donne l’hébergeur\u202f?`,
    active: "oui",
    inactive: "non",
    initialValue: false,
  });
  if (answer !== true) return false;
  console.log(
    `Pour ne plus être interrogé·e, ajouter à magazine.yaml, sous publication\u00a0:\n${line}`,
  );
  return true;
}

/** Bytes sent, on one line of a terminal that is written again; at every quarter where there is none. */
export class Meter {
  #last = -1;

  show(sent: number, total: number): void {
    const share = total === 0 ? 100 : Math.floor((100 * sent) / total);
    const step = process.stderr.isTTY ? share : share - (share % 25);
    if (step === this.#last) return;
    this.#last = step;
    if (!process.stderr.isTTY) {
      if (step > 0) process.stderr.write(`Envoi\u00a0: ${step}\u00a0%\n`);
      return;
    }
    const width = 30;
    const done = Math.round((width * share) / 100);
    const bar = "█".repeat(done) + "░".repeat(width - done);
    process.stderr.write(`\rEnvoi ${bar} ${share}\u00a0%${share === 100 ? "\n" : ""}`);
  }
}
