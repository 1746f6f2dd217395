export { findRuns, type Run } from "./doublets/runs.ts";
export { spellOut } from "./doublets/spell-out.ts";
export { findInclusiveForms } from "./inclusive/find.ts";
export type { InclusiveForm } from "./inclusive/form.ts";
export type { Edit } from "./typography/edit.ts";
export { NOTE_CALL, OPAQUE, typographicEdits } from "./typography/edits.ts";
export { typesetHtml } from "./typography/html.ts";
export { DEFAULT_TYPOGRAPHY, type SpaceWidth, type Typography } from "./typography/options.ts";
export { typeset } from "./typography/typeset.ts";
