/** An inclusive form found in a text: one spelling that stands for a masculine and a feminine. */
export interface InclusiveForm {
  /** As written: `coopérateur·ices`. */
  source: string;
  /** Offset of its first UTF-16 unit in the text given. */
  start: number;
  /** Offset after its last UTF-16 unit. */
  end: number;
  /** `coopérateurs`. */
  masculine: string;
  /** `coopératrices`. */
  feminine: string;
  number: "singular" | "plural";
}
