// The script of every page.
import "./writing.ts";
import "./shortcuts.ts";
import "./turning/turn.ts";
import "./turning/reveal.ts";
