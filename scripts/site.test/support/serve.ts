import { existsSync } from "node:fs";
import { join } from "node:path";
import { htaccess } from "../../publish/server/htaccess.ts";
import { type Apache, type ApacheOptions, startApache } from "./apache.ts";

export type SiteServer = Pick<Apache, "origin" | "sent" | "close">;

/** What a folder that no build made is served with: no policy, and texts compressed as they are asked for. */
const BARE: ApacheOptions = {
  without: ["headers"],
  lines: [
    ...htaccess({
      address: "http://127.0.0.1",
      rules: [],
      overflow: { paths: false, home: false },
      hasGone: false,
    }).split("\n"),
    // The host zips some of them by itself.
    'SetEnvIf Accept-Encoding "\\bbr\\b" no-gzip',
    "AddOutputFilterByType BROTLI_COMPRESS;DEFLATE text/html text/css text/javascript text/plain",
    "AddOutputFilterByType BROTLI_COMPRESS;DEFLATE application/json application/xml image/svg+xml",
  ],
};

/** Serves a site on this machine as its host would, by the rules that the build wrote, so that what travels is seen. */
export function serve(folder: string): Promise<SiteServer> {
  return startApache(folder, existsSync(join(folder, ".htaccess")) ? {} : BARE);
}
