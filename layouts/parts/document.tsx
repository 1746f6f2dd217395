import type { ComponentChildren } from "preact";
import type { PageProps } from "../view.ts";
import { DocumentHead } from "./document-head.tsx";
import { Footer } from "./footer.tsx";
import { Masthead } from "./masthead.tsx";

/** What all pages share: the head, the masthead, the foot, and the way past the menu for keyboards. */
export function Document({ site, head, children }: PageProps & { children: ComponentChildren }) {
  return (
    <html lang="fr" class={head.plain ? "plain" : undefined} data-teinte={head.tint}>
      <DocumentHead site={site} head={head} />
      <body>
        <a class="skip" href="#_contenu">
          Aller au contenu
        </a>
        <Masthead site={site} url={head.url} />
        <main id="_contenu">{children}</main>
        <Footer site={site} url={head.url} />
      </body>
    </html>
  );
}
