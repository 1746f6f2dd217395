/**
 * Prose to measure faces with, for its letters come as often as in any French text: the first lines of Du côté de chez
 * Swann (Marcel Proust, 1913, in the public domain).
 */
export const FRENCH_PROSE =
  "Longtemps, je me suis couché de bonne heure. Parfois, à peine ma bougie éteinte, mes yeux se fermaient si vite que je " +
  "n’avais pas le temps de me dire\u00a0: «\u00a0Je m’endors.\u00a0» Et, une demi-heure après, la pensée qu’il était temps de " +
  "chercher le sommeil m’éveillait\u202f; je voulais poser le volume que je croyais avoir encore dans les mains et souffler ma " +
  "lumière\u202f; je n’avais pas cessé en dormant de faire des réflexions sur ce que je venais de lire, mais ces réflexions " +
  "avaient pris un tour un peu particulier\u202f; il me semblait que j’étais moi-même ce dont parlait l’ouvrage\u00a0: une église, " +
  "un quatuor, la rivalité de François Ier et de Charles-Quint.";
