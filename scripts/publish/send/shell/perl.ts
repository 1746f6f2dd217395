import { DRAFT } from "../draft-names.ts";
import type { Move } from "../host.ts";

// What all programs share: names are read from a document, a pair a line. Messages of the system end what is said, as
// those of commands do.
const COMMON = `
use strict;
sub ask { while (<STDIN>) { chomp; my ($from, $to) = map { s/%(..)/chr hex $1/ge; $_ } split / /; $_[0]->($from, $to) } }
sub fail { print STDERR "$_[0]: $!\\n"; exit 1 }
sub same { my @a = stat $_[0]; my @b = stat $_[1]; @a && @b && $a[0] == $b[0] && $a[1] == $b[1] }
`;

const COPY = `${COMMON}
sub bytes {
  open(my $in, "<", $_[0]) && open(my $out, ">", $_[1]) or return;
  binmode $in; binmode $out;
  while (read $in, my $part, 1 << 20) { print $out $part or return }
  close $out
}
ask(sub {
  my ($from, $to) = @_;
  return if same($from, $to) || link $from, $to;
  (my $draft = $to) =~ s{[^/]*$}{${DRAFT}$$}s;
  -e $from or fail($from);
  (link($from, $draft) || bytes($from, $draft)) && rename($draft, $to) and return;
  my $error = $!; unlink $draft; $! = $error;
  fail($to)
})`;

// Two names of one file are no move for the system, which leaves both.
const RENAME = `${COMMON}
ask(sub {
  my ($from, $to) = @_;
  return if !-e $from && -f $to || $from eq $to;
  rename $from, $to or fail("$from -> $to");
  unlink $from if same($from, $to)
})`;

/** Copies by one process, in place of one for each. */
export function copyByPerl(moves: readonly Move[]): string[] {
  return run(COPY, moves);
}

/** Renames by one process. */
export function renameByPerl(moves: readonly Move[]): string[] {
  return run(RENAME, moves);
}

function run(program: string, moves: readonly Move[]): string[] {
  if (moves.length === 0) return [];
  return [
    `perl -e '${program}' <<'FIN'`,
    ...moves.map(({ from, to }) => `${encodeName(from)} ${encodeName(to)}`),
    "FIN",
  ];
}

/** Bytes that would end a name or a line, as `%0A`; all but usual ones, to be sure. */
function encodeName(name: string): string {
  return [...Buffer.from(name)]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      return /[A-Za-z0-9_./-]/.test(sign) ? sign : `%${byte.toString(16).padStart(2, "0")}`;
    })
    .join("");
}
