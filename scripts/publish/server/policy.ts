/** What each kind of content may be fetched from: https://www.w3.org/TR/CSP3/#csp-directives */
type Policy = Record<string, string>;

const SELF = "'self'";

/**
 * Of a page: nothing, but what the site itself gives and uses. Blocks of JSON-LD are data, which no policy minds; there
 * is no other inline script, and no inline style.
 */
const PAGE: Policy = {
  "default-src": "'none'",
  "script-src": SELF,
  "style-src": SELF,
  "font-src": SELF,
  "img-src": SELF,
  "media-src": SELF,
  "connect-src": SELF,
  "manifest-src": SELF,
  "worker-src": SELF,
  "form-action": SELF,
  "base-uri": "'none'",
};

/** The search runs WebAssembly, in its worker alone: a worker has the policy of its own file. */
const WORKER: Policy = {
  "default-src": "'none'",
  "script-src": `${SELF} 'wasm-unsafe-eval'`,
  "connect-src": SELF,
};

/** A drawing opened by itself: its own styles and its own pictures, and nothing that acts. */
const DRAWING: Policy = {
  "default-src": "'none'",
  "style-src": "'unsafe-inline'",
  "img-src": "data:",
  sandbox: "",
};

/** Nobody shows a page of ours within theirs; ignored in a `<meta>`, which would say so in the console. */
const FRAMES: Policy = { "frame-ancestors": "'none'" };

/** For the `<meta>` of each page, where the host sends no header. */
export const PAGE_META = write(PAGE);

/** For the headers. */
export const PAGE_POLICY = write({ ...PAGE, ...FRAMES });
export const WORKER_POLICY = write({ ...WORKER, ...FRAMES });
export const DRAWING_POLICY = write({ ...DRAWING, ...FRAMES });

function write(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`.trimEnd())
    .join("; ");
}
