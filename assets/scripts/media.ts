// The script of pages that hold a gallery or a sound.
import "./media/viewer.ts";
import "./media/sound.ts";
