import { createHash } from "node:crypto";
import type { Budget } from "../../magazine/budget-schema.ts";
import { AddressReader, pathOf } from "./address.ts";
import { AddressRules, type Anchor, type FoundAddress, isAnchor } from "./address-rules.ts";
import { Assets } from "./assets.ts";
import { overBudget } from "./budget.ts";
import { contentAddresses } from "./feed-rules.ts";
import { readFile } from "./file-rules.ts";
import { type HiddenText, HiddenTitles } from "./hidden.ts";
import { HtmlChecker, type ValidForms } from "./html-checker.ts";
import { ownCopy } from "./own-copy.ts";
import type { PageFacts } from "./page-facts.ts";
import { PageIds } from "./page-ids.ts";
import { checkData, checkPage } from "./page-rules.ts";
import { readPage } from "./read-page.ts";
import { inFile, type Placed, type SiteFault } from "./site-fault.ts";
import { SiteFiles } from "./site-files.ts";
import { checkLasting, checkNames, type LastingAddress } from "./site-rules.ts";
import { sayWeight, type Weight, weigh, weighFiles } from "./weight.ts";
import { type Brotli, WireSizes } from "./wire.ts";

export interface AuditOptions {
  /** Absolute path of a finished site. */
  folder: string;
  /** `https://rebonds.net`, without a final slash. */
  site: string;
  hidden: readonly HiddenText[];
  /** Titles of what is published. */
  published: readonly string[];
  lasting: readonly LastingAddress[];
  /** Of a page, by its path on the site; `undefined` for one that may weigh what it will. */
  budgetOf(path: string): { kind: string; budget: Budget } | undefined;
  compressor: Brotli;
  /** What earlier audits found valid, and what this one will. */
  valid?: ValidForms;
}

export interface AuditReport {
  /** In the order of the files, then of their lines. */
  faults: SiteFault[];
  files: number;
  /** By path on the site. */
  weights: Map<string, Weight>;
}

/** Reads a finished site as a visitor would, and tells all that is wrong in it. */
export async function auditSite(options: AuditOptions): Promise<AuditReport> {
  const audit = new Audit(options);
  const isPage = (path: string) => path.endsWith(".html");
  // Pages first: what leads to a place in one of them is then judged as soon as it is read.
  for (const path of audit.files.paths.filter(isPage)) await audit.page(path);
  for (const path of audit.files.paths) if (!isPage(path)) audit.file(path);
  return audit.end();
}

class Audit {
  readonly files: SiteFiles;
  readonly #rules: AddressRules;
  readonly #titles: HiddenTitles;
  readonly #html: HtmlChecker;
  readonly #sizes: WireSizes;
  readonly #assets: Assets;
  readonly #faults: SiteFault[] = [];
  readonly #weights = new Map<string, Weight>();
  /** First page of each title. */
  readonly #titled = new Map<string, string>();
  readonly #ids = new PageIds();
  readonly #contents = new Set<string>();
  readonly #anchors: (Anchor & { from: string })[] = [];

  constructor(readonly options: AuditOptions) {
    const { folder, site, hidden, published, compressor, valid } = options;
    this.#html = new HtmlChecker(valid);
    this.files = new SiteFiles(folder);
    const reader = new AddressReader(site);
    const byUrl = new Map(hidden.map(({ url, file }) => [url, file]));
    this.#rules = new AddressRules(this.files, reader, byUrl);
    this.#titles = new HiddenTitles(hidden, published);
    this.#sizes = new WireSizes(this.files, compressor);
    this.#assets = new Assets(this.files, reader);
  }

  async page(path: string): Promise<void> {
    const html = this.files.read(path).toString("utf8");
    const facts = readPage(html);
    const { site } = this.options;
    const exists = (address: string) => this.#rules.exists(address);
    this.#ids.add(path, facts.ids.keys());
    this.#add(path, html, [
      ...checkPage(facts),
      ...checkData(facts, site, exists),
      ...this.#titles.check([...facts.labels, { text: bareTitle(facts), at: 0 }]),
      ...this.#judge(path, facts.uses),
      ...this.#checkTitle(path, facts),
      ...(await this.#weigh(path, facts)),
    ]);
    for (const fault of await this.#html.check(html, facts)) {
      this.#faults.push({ file: path, ...fault, expected: "du HTML valide." });
    }
  }

  file(path: string): void {
    const facts = readFile(path, this.files.read(path), this.options.site);
    if (!facts) return;
    const { text, faults, addresses, titles, contents } = facts;
    this.#add(path, text, [
      ...faults,
      ...this.#judge(path, addresses),
      ...this.#titles.check(titles),
      ...contents.flatMap((content) => this.#checkContent(path, content)),
    ]);
  }

  end(): AuditReport {
    const { lasting, hidden } = this.options;
    for (const { url, file } of hidden) {
      const path = `${url.slice(1)}index.html`;
      if (!this.files.has(path)) continue;
      this.#add(path, "", [
        { at: 0, found: "Cette page n’est pas publiée.", expected: `que ${file} soit publié.` },
      ]);
    }
    this.#checkAnchors();
    this.#faults.push(...checkNames(this.files), ...checkLasting(this.files, lasting));
    const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    this.#faults.sort((a, b) => order(a.file, b.file) || a.line - b.line || a.column - b.column);
    return { faults: this.#faults, files: this.files.paths.length, weights: this.#weights };
  }

  #add(file: string, text: string, faults: readonly Placed[]): void {
    if (faults.length > 0) this.#faults.push(...inFile(file, text, faults));
  }

  /** An article is in several feeds: without fault in one, it is in all. */
  #checkContent(path: string, { html, at }: { html: string; at: number }): Placed[] {
    const hash = createHash("sha1").update(html).digest("base64");
    if (this.#contents.has(hash)) return [];
    const faults = this.#judge(path, contentAddresses(html, at));
    if (faults.length === 0) this.#contents.add(hash);
    return faults;
  }

  #judge(path: string, addresses: readonly FoundAddress[]): Placed[] {
    const faults: Placed[] = [];
    for (const found of addresses) {
      const judged = this.#rules.judge(found, pathOf(path));
      if (!judged) continue;
      if (isAnchor(judged)) {
        if (!this.#ids.has(judged.file, judged.id)) {
          this.#anchors.push({ ...judged, address: ownCopy(judged.address), from: path });
        }
      } else faults.push(judged);
    }
    return faults;
  }

  *#checkTitle(path: string, { title, refreshes }: PageFacts): Generator<Placed> {
    if (!title || refreshes) return;
    const other = this.#titled.get(title);
    if (other === undefined) {
      this.#titled.set(ownCopy(title), path);
      return;
    }
    yield {
      at: 0,
      found: `Le titre « ${title} » est aussi celui de ${pathOf(other)}.`,
      expected: "un titre qui ne soit qu’à cette page.",
      ofText: true,
    };
  }

  async #weigh(path: string, facts: PageFacts): Promise<Placed[]> {
    if (facts.refreshes) return [];
    const load = await weighFiles(this.#assets.loadedBy(path, facts), this.#sizes);
    const weight = weigh(await this.#sizes.of(path), load, facts.elements);
    this.#weights.set(pathOf(path), weight);
    const faults: Placed[] = [];
    const limits = this.options.budgetOf(pathOf(path));
    if (limits) {
      for (const fault of overBudget(weight, limits.budget, limits.kind))
        faults.push({ at: 0, ofText: true, ...fault });
    }
    const { shown } = facts;
    const real = sayWeight(weight);
    if (shown && shown.text.trim() !== real) {
      faults.push({
        at: shown.at,
        found: `La page dit « ${shown.text.trim()} », et ce n’est pas ce qu’elle pèse.`,
        expected: `« ${real} »\u00a0: refaites le site par npm run build.`,
        ofBuild: true,
      });
    }
    return faults;
  }

  #checkAnchors(): void {
    for (const { address, at, file, id, from } of this.#anchors) {
      if (this.#ids.has(file, id)) continue;
      this.#add(from, this.files.read(from).toString("utf8"), [
        {
          ...{ at, written: address },
          found: `Le lien ${address} mène à un endroit que la page n’a pas.`,
          expected: `un identifiant « ${id} » dans ${pathOf(file)}.`,
        },
      ]);
    }
  }
}

/** Title of a page without the name of the magazine, which follows it. */
function bareTitle({ title = "" }: PageFacts): string {
  return title.replace(/ – [^–]*$/, "");
}
