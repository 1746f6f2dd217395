// The script of every page.
import "./writing.ts";
import "./shortcuts.ts";
