import { DRAFT } from "../draft-names.ts";
import type { Move } from "../host.ts";
import { copyByPerl, renameByPerl } from "./perl.ts";
import { operand } from "./quote.ts";

/** How moves are made on a host: by one process for all where it has perl, as nearly all do, else by one for each. */
export interface Mover {
  copy(moves: readonly Move[]): string[];
  rename(moves: readonly Move[]): string[];
}

export function moverOf(hasPerl: boolean): Mover {
  return hasPerl ? { copy: copyByPerl, rename: renameByPerl } : SHELL;
}

const SHELL: Mover = {
  copy: (moves) =>
    moves.map(({ from, to }) => {
      const [source, target] = [from, to].map(operand) as [string, string];
      const draft = `"$draft"`;
      return [
        `${refuseFolder(target)}; draft=${operand(to.slice(0, to.lastIndexOf("/") + 1) + DRAFT)}$$`,
        `[ ${source} -ef ${target} ] || ln -- ${source} ${target} 2>/dev/null || { ln -- ${source} ${draft} 2>/dev/null || cp -- ${source} ${draft}; mv -f -- ${draft} ${target}; }`,
      ].join("; ");
    }),
  rename: (moves) =>
    moves.map(({ from, to }) => {
      const [source, target] = [from, to].map(operand) as [string, string];
      if (from === to) return ":";
      return [
        refuseFolder(target),
        // Two names of one file are no move for the system, which leaves both.
        `if [ ${source} -ef ${target} ]; then rm -f -- ${source}`,
        `elif [ -e ${source} ] || [ ! -e ${target} ]; then mv -f -- ${source} ${target}; fi`,
      ].join("; ");
    }),
};

/** `mv` and `ln` would put the file in the folder, and say nothing. */
export function refuseFolder(target: string): string {
  return `[ ! -d ${target} ] || { echo "Is a directory" >&2; exit 1; }`;
}
