/** In CSS pixels: a small telephone, a tablet, a laptop, a large screen. */
export const WIDTHS = [320, 768, 1280, 1920] as const;

export const THEMES = ["light", "dark"] as const;

/** `relire-320-dark.png`; `accueil` for the home page. */
export function shotName(address: string, width: number, theme: string): string {
  return `${nameOf(address)}-${width}-${theme}.png`;
}

/** Of the page as it prints. */
export function paperName(address: string): string {
  return `${nameOf(address)}.pdf`;
}

function nameOf(address: string): string {
  return address.replace(/^\/|\/$|\.html$/g, "").replaceAll("/", "--") || "accueil";
}
