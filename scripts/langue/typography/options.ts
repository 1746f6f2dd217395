/** A space that never breaks: `narrow` is U+202F, which keeps its width in justified lines, `wide` is U+00A0. */
export type SpaceWidth = "narrow" | "wide";

/** What a magazine may choose; where there is one convention only, there is no option. */
export interface Typography {
  /** What `--` between spaces becomes. Dashes already typed as `–` or `—` are kept. */
  dash: "em" | "en";
  /** Quotes inside « … »: “ … ”, « … », or as typed. */
  nestedQuotes: "english" | "french" | "as-typed";
  /** Between years or pages: `1914–1918`, or as typed. */
  ranges: "en-dash" | "as-typed";
  spaces: {
    /** Before `;`, `!` and `?`. */
    highPunctuation: SpaceWidth;
    colon: SpaceWidth;
    /** Inside « and ». */
    quotes: SpaceWidth;
    /** Between groups of three digits. */
    thousands: SpaceWidth;
    /** Between a number and its unit, `%` or currency. */
    units: SpaceWidth;
  };
}

export const DEFAULT_TYPOGRAPHY: Typography = {
  dash: "em",
  nestedQuotes: "english",
  ranges: "en-dash",
  spaces: {
    highPunctuation: "narrow",
    colon: "wide",
    quotes: "wide",
    thousands: "narrow",
    units: "wide",
  },
};
