export { findInclusiveForms } from "./inclusive/find.ts";
export type { InclusiveForm } from "./inclusive/form.ts";
