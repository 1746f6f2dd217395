import type { Page } from "../scripts/magazine/model.ts";
import { Document } from "./parts/document.tsx";
import { DraftBanner } from "./parts/draft.tsx";
import { PageHeader } from "./parts/page-header.tsx";
import { Text } from "./parts/text.tsx";
import type { PageProps, RenderedText } from "./view.ts";

interface TextPageProps extends PageProps {
  page: Page;
  text: RenderedText;
}

export function TextPage({ site, head, page, text }: TextPageProps) {
  return (
    <Document site={site} head={head}>
      <DraftBanner hidden={page.hidden} />
      <PageHeader title={page.titre} lead={page.chapo} lang={page.lang} />
      <article class="row">
        <Text text={text} lang={page.lang} />
      </article>
    </Document>
  );
}
