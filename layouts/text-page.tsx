import type { Page } from "../scripts/magazine/model.ts";
import { Document } from "./parts/document.tsx";
import { DraftBanner } from "./parts/draft.tsx";
import { PageHeader } from "./parts/page-header.tsx";
import { Text } from "./parts/text.tsx";
import type { PageProps, RenderedText } from "./view.ts";

interface TextPageProps extends PageProps {
  page: Page;
  text: RenderedText;
  /** Whether it is the one that says what is allowed, and so what is said to the robots of AI. */
  legal: boolean;
}

export function TextPage({ site, head, page, text, legal }: TextPageProps) {
  return (
    <Document site={site} head={head}>
      <DraftBanner hidden={page.hidden} />
      <PageHeader title={page.titre} lead={page.chapo} lang={page.lang} />
      <article class="row">
        <Text text={text} lang={page.lang}>
          {legal && <Robots refused={site.magazine["robots-ia"] === "refuser"} />}
        </Text>
      </article>
    </Document>
  );
}

/** True whatever magazine.yaml says, as robots.txt is made of the same word. */
function Robots({ refused }: { refused: boolean }) {
  const file = <a href="/robots.txt">robots.txt</a>;
  return (
    <div class="prose">
      <h2 id="robots">Robots</h2>
      {refused ? (
        <p>
          Les moteurs de recherche et les bibliothèques d’archives sont les bienvenus. Les robots
          qui amassent des textes pour des intelligences artificielles ne le sont pas&nbsp;: le
          fichier {file} le leur demande, nom par nom. Il n’arrête que ceux qui le lisent.
        </p>
      ) : (
        <p>
          Le fichier {file} n’interdit rien à aucun robot&nbsp;: ni aux moteurs de recherche, ni aux
          bibliothèques d’archives, ni à ceux qui amassent des textes pour des intelligences
          artificielles. La licence des textes et des images vaut pour eux comme pour tout le monde.
        </p>
      )}
    </div>
  );
}
