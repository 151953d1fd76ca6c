/** R04 in English: all of it is the shared process. */
export { en } from "../shared/complaints/en.ts";
