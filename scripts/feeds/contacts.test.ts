import { expect, it } from "vitest";
import { humansFile, securityFile } from "./contacts.ts";
import { fakeEdition } from "./edition.fixture.ts";

const edition = fakeEdition([{ date: "2021-06-01" }, { date: "2019-01-01" }]);
const reachable = {
  ...edition,
  magazine: { ...edition.magazine, courriel: "redaction@example.org" },
};
const text = (file: { bytes: Uint8Array } | undefined) => new TextDecoder().decode(file?.bytes);

it("security.txt says whom to write to, until the year after the last article ends", () => {
  const [file] = [...securityFile(reachable)];
  expect(file?.path).toBe(".well-known/security.txt");
  expect(text(file)).toBe(
    "Contact: mailto:redaction@example.org\nExpires: 2022-12-31T23:59:59Z\nPreferred-Languages: fr\nCanonical: https://rebonds.example/.well-known/security.txt\n",
  );
});

it("there is no security.txt where there is nobody to write to", () => {
  expect([...securityFile(edition)]).toEqual([]);
});

it("humans.txt names those who make the magazine", () => {
  const { path, bytes } = humansFile(reachable);
  expect(path).toBe("humans.txt");
  const names = edition.authors.map(({ nom }) => nom);
  expect(names.length).toBeGreaterThan(0);
  for (const word of [...names, "(Re)bonds", "redaction@example.org"]) {
    expect(text({ bytes })).toContain(word);
  }
  expect(text(humansFile(edition))).not.toContain("Courriel");
});
