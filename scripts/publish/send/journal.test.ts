import { expect, it } from "vitest";
import {
  decodeJournal,
  decodeUnfinished,
  EMPTY_JOURNAL,
  encodeJournal,
  type Journal,
  online,
  type Publication,
  previous,
  withPublication,
} from "./journal.ts";

const publication = (numero: number): Publication => ({
  numero,
  date: `2026-01-0${numero}T10:00:00.000Z`,
  qui: "Jo",
  ...{ fichiers: 3, envoyes: 2, retires: 1 },
  manifeste: "0".repeat(64),
});
const after = (count: number): Journal =>
  Array.from({ length: count }, (_, rank) => publication(rank + 1)).reduce(
    withPublication,
    EMPTY_JOURNAL,
  );

it("keeps the last five publications, the last of which is online", () => {
  const journal = after(7);
  expect(journal.publications.map(({ numero }) => numero)).toEqual([3, 4, 5, 6, 7]);
  expect(online(journal)?.numero).toBe(7);
  expect(previous(journal)?.numero).toBe(6);
});

it("goes further back, once one has come back", () => {
  expect(previous({ ...after(3), enLigne: 2 })?.numero).toBe(1);
  expect(previous({ ...after(3), enLigne: 1 })).toBeUndefined();
  expect(previous(EMPTY_JOURNAL)).toBeUndefined();
});

it("comes back from its file as it was", () => {
  expect(decodeJournal(encodeJournal(after(2)))).toEqual(after(2));
});

it.each(["", "[]", "{", '{"enLigne":-1,"publications":[]}', '{"enLigne":1,"publications":[{}]}'])(
  "%j is no journal",
  (text) => {
    expect(decodeJournal(Buffer.from(text))).toBeUndefined();
    expect(decodeUnfinished(Buffer.from(text))).toBeUndefined();
  },
);
