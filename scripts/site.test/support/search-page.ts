import type { Page } from "playwright-core";

/** What a reader is shown of a search. */
export interface Shown {
  status: string;
  /** Last part of the address of each page, in order. */
  slugs: string[];
  /** Addresses, with the place they lead to. */
  links: string[];
  /** Every mark, no-break spaces as plain ones. */
  marks: string[];
}

/** Sends a query as Enter does, and waits for the answer. */
export async function ask(page: Page, query: string): Promise<Shown> {
  await send(page, query);
  return answered(page);
}

export function send(page: Page, query: string): Promise<void> {
  return page.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>("#q") as HTMLInputElement;
    // Set by hand: a query may be longer than the field lets anyone type.
    field.value = text;
    document.querySelector("#recherche-etat")?.replaceChildren("…");
    field.form?.requestSubmit();
  }, query);
}

/** Waits until the page has answered, and tells what it shows, all pages unfolded. */
export async function answered(page: Page): Promise<Shown> {
  await settled(page);
  const more = page.getByRole("button", { name: "Afficher la suite" });
  while ((await more.count()) > 0) {
    const before = await page.locator("#recherche-resultats > li").count();
    await more.click();
    await page.locator("#recherche-resultats > li").nth(before).waitFor();
  }
  return shown(page);
}

export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const status = document.querySelector("#recherche-etat")?.textContent ?? "";
    const isBusy = document.querySelector("form[aria-busy]") !== null;
    return !isBusy && !/^(?:…|Recherche en cours…|)$/.test(status);
  });
}

export function shown(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>("#recherche-resultats h2 a")];
    const marks = [...document.querySelectorAll("#recherche-resultats mark")];
    return {
      status: document.querySelector("#recherche-etat")?.textContent ?? "",
      slugs: links.map(({ pathname }) => pathname.split("/").at(-2) ?? ""),
      links: links.map(({ href }) => href),
      marks: marks.map(({ textContent }) => (textContent ?? "").replace(/[\u00a0\u202f]/g, " ")),
    };
  });
}
