import "./options.ts";

export { clock } from "./triggers/clock.ts";
export { onAction } from "./triggers/on-action.ts";
export { pages } from "./triggers/pages.ts";
export { work } from "./triggers/work.ts";
