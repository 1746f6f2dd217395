import { HASHED_NAME } from "../hashed-names.ts";
import { FEED_NAMES, MEDIA_TYPES, NAMED_TYPES } from "./media-types.ts";
import { literal } from "./old-address.ts";
import { block, pathLine, queryLines } from "./old-folder.ts";
import { OVERFLOW, type Rule } from "./placement.ts";
import { LOOPBACK, RELEASED_PATH } from "./pointer.ts";
import { DRAWING_POLICY, PAGE_POLICY, WORKER_POLICY } from "./policy.ts";

export interface HtaccessOptions {
  /** Public address of the site, without a final slash: `https://rebonds.net`. */
  address: string;
  /** Old addresses that it answers for itself. */
  rules: readonly Rule[];
  /** Whether other rules for the root are in the folder made for them. */
  overflow: { paths: boolean; home: boolean };
  /** Whether some addresses answer 410, with a page of ours. */
  hasGone: boolean;
}

/** Classes of directives that a host lets an `.htaccess` hold: https://httpd.apache.org/docs/2.4/mod/core.html#allowoverride */
export interface Allowed {
  options: boolean;
  indexes: boolean;
}

/** In seconds. */
const YEAR = 31_536_000;
const HOUR = 3600;

/** Endings of files that have compressed copies, as a regular expression. */
const TEXTS = "(?:html|css|js|json|webmanifest|xml|svg|txt)";
const COPY = "(?:\\.(?:br|gz))?";

/** Endings of what pages are made of, and readers do not open. */
const PARTS =
  "css|js|json|webmanifest|txt|png|jpg|avif|webp|woff2|mp3|m4a|ogg|opus|pf_\\w+|pagefind";

/** Of pages, beside their policy. */
const PAGE_HEADERS = ["Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy"];

/** Nothing of the kind is used: scripts of another could not either, were there any. */
const PERMISSIONS = [
  ...["accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer"],
  ...["microphone", "midi", "payment", "usb"],
];

/**
 * The `.htaccess` of the root, for Apache 2.4 with `AllowOverride FileInfo Indexes` or more. Each block needs one module
 * and is passed over without it. It is read anew at each request: it has no comment and no line too many.
 *
 * @see allowing to fit it to a host.
 */
export function htaccess(options: HtaccessOptions): string {
  const { origin } = new URL(options.address);
  const lines = [
    "ErrorDocument 403 /404.html",
    "ErrorDocument 404 /404.html",
    ...(options.hasGone ? ["ErrorDocument 410 /410.html"] : []),
    "FileETag MTime Size",
    ...block("mod_dir.c", ["DirectoryIndex index.html"]),
    ...block("mod_autoindex.c", ["IndexIgnore *"]),
    ...block("mod_mime.c", types()),
    ...block("mod_headers.c", headers(origin)),
    ...block("!mod_headers.c", block("mod_expires.c", expiry())),
    ...block("mod_alias.c", [
      'RedirectMatch 404 "/\\.(?!well-known(?:/|$))"',
      ...options.rules
        .filter(({ query }) => query === undefined)
        .map((rule) => pathLine(rule, origin)),
    ]),
    ...block("mod_rewrite.c", rewriting(options, origin)),
  ];
  return `${lines.join("\n")}\n`;
}

/**
 * Fits the `.htaccess` of a build, made for `FileInfo Indexes`, to what a host was found to allow: a directive of
 * another class would be an error 500 on every page, which `<IfModule>` does not prevent. `MultiViews`, which a host may
 * well refuse where it allows the other options, is left alone: it only answers to names without their ending.
 */
export function allowing(built: string, { options, indexes }: Allowed): string {
  const lines = indexes
    ? built
    : built.replace(/^(?:DirectoryIndex|IndexIgnore|Expires\w+) .*\n/gm, "");
  return `${options ? "Options -Indexes\n" : ""}${lines}`;
}

function types(): string[] {
  const copied = new RegExp(`^${TEXTS}$`);
  return [
    ...Object.entries(MEDIA_TYPES).map(([ending, type]) => `AddType ${quoted(type)} .${ending}`),
    "AddEncoding br .br",
    "AddEncoding gzip .gz",
    // A host may have a type of its own for .gz, which would be that of the page.
    ...Object.entries(MEDIA_TYPES)
      .filter(([ending]) => copied.test(ending))
      .flatMap(([ending, type]) => forced(`\\.${ending}\\.(?:br|gz)`, type)),
    ...NAMED_TYPES.flatMap(([name, type]) => forced(`^${name}${COPY}`, type)),
  ];
}

function forced(name: string, type: string): string[] {
  return files(name, [`ForceType ${quoted(type)}`]);
}

/** @param name regular expression of its end */
function files(name: string, lines: string[]): string[] {
  return [`<FilesMatch "${name}$">`, ...lines, "</FilesMatch>"];
}

function quoted(text: string): string {
  return `"${text}"`;
}

function headers(origin: string): string[] {
  const always = (name: string, value: string) => `Header always set ${name} ${quoted(value)}`;
  const isSecure = `"expr=%{HTTPS} == 'on' || req_novary('X-Forwarded-Proto') == 'https'"`;
  return [
    always("Content-Security-Policy", PAGE_POLICY),
    always("Referrer-Policy", "no-referrer"),
    always("Permissions-Policy", PERMISSIONS.map((name) => `${name}=()`).join(", ")),
    always("Cross-Origin-Opener-Policy", "same-origin"),
    // They are for what is opened by itself: half a kilobyte on each of a page's files would be for nothing.
    ...files(
      `\\.(?:${PARTS})${COPY}`,
      ["Content-Security-Policy", ...PAGE_HEADERS].map((name) => `Header always unset ${name}`),
    ),
    always("X-Content-Type-Options", "nosniff"),
    ...(origin.startsWith("https:")
      ? [`${always("Strict-Transport-Security", `max-age=${YEAR}`)} ${isSecure}`]
      : []),
    ...files(`^pagefind-worker\\.js${COPY}`, [always("Content-Security-Policy", WORKER_POLICY)]),
    ...files(`\\.svg${COPY}`, [always("Content-Security-Policy", DRAWING_POLICY)]),
    // mod_rewrite says it only to who names encodings.
    ...files(`\\.${TEXTS}${COPY}`, ["Header merge Vary Accept-Encoding"]),
    // Asked for again each time, which costs a word where nothing changed: https://www.rfc-editor.org/rfc/rfc9111
    'Header set Cache-Control "no-cache"',
    ...files(`^(?:${FEED_NAMES})${COPY}`, [`Header set Cache-Control "public, max-age=${HOUR}"`]),
    ...hashed([`Header set Cache-Control "public, max-age=${YEAR}, immutable"`]),
  ];
}

/** The same ages, by another module. */
function expiry(): string[] {
  return [
    "ExpiresActive On",
    'ExpiresDefault "access plus 0 seconds"',
    ...files(`^(?:${FEED_NAMES})${COPY}`, [`ExpiresDefault "access plus ${HOUR} seconds"`]),
    ...hashed([`ExpiresDefault "access plus ${YEAR} seconds"`]),
  ];
}

function hashed(lines: string[]): string[] {
  return [`<FilesMatch "${HASHED_NAME}">`, ...lines, "</FilesMatch>"];
}

function rewriting({ rules, overflow }: HtaccessOptions, origin: string): string[] {
  const asked = rules.filter(({ query }) => query !== undefined);
  return [
    "RewriteEngine On",
    ...copiesAsked(),
    ...oneHost(origin),
    ...(overflow.home ? elsewhere("RewriteCond %{QUERY_STRING} .", "^$", "/") : []),
    ...asked.flatMap((rule) => queryLines(rule, origin)),
    ...(overflow.paths ? oldRootPaths() : []),
    ...foldersAsked(origin),
    ...negotiation(),
  ];
}

/** A copy is for who asks for the file: by its own name, there is nothing. */
function copiesAsked(): string[] {
  return ["RewriteCond %{ENV:REDIRECT_STATUS} ^$", "RewriteRule \\.(?:br|gz)$ - [R=404,L]"];
}

/**
 * One host name and, if the site has it, HTTPS; also behind a proxy that says what it was asked over. Authorities that
 * give certificates ask over HTTP: RFC 8555 § 8.3.
 */
function oneHost(origin: string): string[] {
  const { host, port, protocol } = new URL(origin);
  const name = `!^${literal(host)}${port === "" ? "(?::(?:80|443))?" : ""}$`;
  const secure = "!^(?:on/(?!http$)|off/https$)";
  return [
    ...(protocol === "https:"
      ? [
          `RewriteCond %{HTTP_HOST} ${name} [NC,OR]`,
          `RewriteCond %{HTTPS}/%{HTTP:X-Forwarded-Proto} ${secure} [NC,NV]`,
        ]
      : [`RewriteCond %{HTTP_HOST} ${name} [NC]`]),
    `RewriteCond %{HTTP_HOST} !${LOOPBACK} [NC]`,
    "RewriteCond %{ENV:REDIRECT_STATUS} ^$",
    "RewriteCond %{REQUEST_URI} !^/\\.well-known/acme-challenge/",
    `RewriteRule ^ ${origin}%{REQUEST_URI} [R=301,L]`,
  ];
}

function elsewhere(condition: string, pattern: string, rest: string): string[] {
  return [condition, `RewriteRule ${pattern} /${OVERFLOW}${rest} [L]`];
}

/** Whatever is not of today; at the root, pages that lead elsewhere are not. */
function oldRootPaths(): string[] {
  return [
    ...elsewhere(
      "RewriteCond %{REQUEST_FILENAME} !-d",
      `^${RELEASED_PATH}(?!(?:404|410|index)\\.)([^/]+\\.html)$`,
      "/$1",
    ),
    "RewriteCond %{REQUEST_FILENAME} !-f",
    ...elsewhere("RewriteCond %{REQUEST_FILENAME} !-d", `^${RELEASED_PATH}(.+)$`, "/$1"),
  ];
}

/** A folder without a page is nothing, unless it has rules of its own; one with a page has a slash at its end. */
function foldersAsked(origin: string): string[] {
  return [
    "RewriteCond %{REQUEST_FILENAME} -d",
    "RewriteCond %{REQUEST_FILENAME}/index.html !-f",
    "RewriteCond %{REQUEST_FILENAME}/.htaccess !-f",
    "RewriteRule (?:^|/)[^./]*$ - [R=404,L]",
    "RewriteCond %{REQUEST_FILENAME} -d",
    `RewriteCond %{HTTP_HOST} !${LOOPBACK} [NC]`,
    `RewriteRule ^${RELEASED_PATH}((?:.*/)?[^./]+)$ ${origin}/$1/ [R=301,L]`,
  ];
}

/**
 * The copy that the reader's browser understands, Brotli first. The first condition is always true: by it mod_rewrite
 * writes `Vary`, which it does for conditions that are.
 */
function negotiation(): string[] {
  const accepts = (encoding: string) =>
    `RewriteCond %{HTTP:Accept-Encoding} (?:^|[,\\s])${encoding}(?![\\w-]|\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)) [NC]`;
  const copies = (encoding: string, ending: string) => [
    accepts(encoding),
    `RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
    `RewriteRule ^[\\w./-]+\\.${TEXTS}$ %{REQUEST_URI}.${ending} [END]`,
    accepts(encoding),
    `RewriteCond %{REQUEST_FILENAME}index.html.${ending} -f`,
    `RewriteRule ^(?:[\\w./-]+/)?$ %{REQUEST_URI}index.html.${ending} [END]`,
  ];
  return [
    "RewriteCond %{HTTP:Accept-Encoding} ^",
    `RewriteRule (?:^|/|\\.${TEXTS})$ -`,
    ...copies("br", "br"),
    ...copies("gzip", "gz"),
  ];
}
