import { createServer } from "node:net";

/** The first port from `wanted` on that nothing listens to, among the ten next. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 10; port++) {
    if (await isFree(port)) {
      if (port !== wanted)
        console.log(`Le port ${wanted} est déjà pris\u00a0: l’aperçu prend le ${port}.`);
      return port;
    }
  }
  return wanted;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
