import { formatMinute } from "../../scripts/magazine/dates.ts";
import type { Hidden } from "../../scripts/magazine/model.ts";
import { hiddenLabel } from "../words.ts";

/** Says at the top of a page that readers cannot see it. */
export function DraftBanner({ hidden }: { hidden: Hidden | undefined }) {
  if (!hidden) return null;
  return (
    <p class="banner">
      {hidden.reason === "brouillon"
        ? "Brouillon\u00a0: cette page n’apparaît que dans l’aperçu."
        : `Publication prévue le ${formatMinute(hidden.publication)}\u00a0: d’ici là, cette page n’apparaît que dans l’aperçu.`}
    </p>
  );
}

/** The same, in a list. */
export function DraftTag({ hidden }: { hidden: Hidden | undefined }) {
  return hidden ? <span class="tag">{hiddenLabel(hidden)}</span> : null;
}
