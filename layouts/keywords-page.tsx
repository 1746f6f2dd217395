import type { KeywordMap, MappedKeyword } from "../scripts/magazine/keyword-map.ts";
import { Document } from "./parts/document.tsx";
import { PageHeader } from "./parts/page-header.tsx";
import type { PageProps } from "./view.ts";
import { count } from "./words.ts";

/** A map of what the magazine speaks of, in words alone: large ones are common, near ones are met together. */
export function KeywordsPage({ site, head, map }: PageProps & { map: KeywordMap }) {
  const { groups, alone } = map;
  const total = groups.flat().length + alone.length;
  return (
    <Document site={site} head={head}>
      <PageHeader
        title="Mots-clés"
        lead="Plus un mot est grand, plus il y a d’articles qui en parlent. Les mots voisins se rencontrent dans les mêmes articles."
      >
        {total > 0 && <p class="facts">{count(total, "mot")}</p>}
      </PageHeader>
      {total === 0 && <p class="empty">Aucun mot-clé pour le moment.</p>}
      {groups.map(([first, ...others]) => (
        <section class="island">
          {first && (
            <h2 class={`word-${first.size}`}>
              <Word word={first} />
            </h2>
          )}
          <Words words={others} />
        </section>
      ))}
      {alone.length > 0 && (
        <section class="island">
          <h2>Chacun de son côté</h2>
          <Words words={alone} />
        </section>
      )}
    </Document>
  );
}

function Words({ words }: { words: MappedKeyword[] }) {
  return (
    <ul>
      {words.map((word) => (
        <li class={`word-${word.size}`}>
          <Word word={word} />
        </li>
      ))}
    </ul>
  );
}

function Word({ word: { keyword, companions } }: { word: MappedKeyword }) {
  const names = companions.map(({ nom }) => nom).join(", ");
  const near = names && `, avec\u00a0: ${names}`;
  return (
    <>
      <a href={keyword.url}>{keyword.nom}</a>{" "}
      <small>{`${count(keyword.articles.length, "article")}${near}`}</small>
    </>
  );
}
