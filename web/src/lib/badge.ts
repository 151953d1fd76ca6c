/** The number beside 待办: overdue and due today, known only from an answer of the server. */
import { state } from "./state.ts";

export const dutyCount = state(0);
