// Stands before Pagefind's own worker. What goes wrong there is told in English to the console, and the search goes on
// without the missing file, as if nothing had been found: here it becomes the answer to the question asked.

declare function postMessage(message: { id: string; error?: string }): void;

let failure: string | undefined;

const fail = (...what: unknown[]) => {
  failure ??= what.map(String).join(" ");
};
console.error = fail;
console.warn = fail;
addEventListener("unhandledrejection", (event) => {
  fail(event.reason);
  event.preventDefault();
});

const answer = postMessage;
globalThis.postMessage = ((message: { id: string }) => {
  answer(failure === undefined ? message : { id: message.id, error: failure });
}) as typeof globalThis.postMessage;
