/** The app's lists: those that need an index stand with the service's queries; these few lie below one case. */
import { path } from "../../../functions/src/stored/paths.ts";
import type { ListQuery } from "../../../functions/src/stored/reading.ts";
import type { ActionDoc, AttachmentDoc, PaperDoc } from "../../../functions/src/stored/shapes.ts";

export { appQueries } from "../../../functions/src/stored/app-queries.ts";

/** Own actions can be listed for 14 days. */
export const ownSince = (now: string): string => {
  const back = new Date(Date.parse(now) - 13.9 * 86_400_000);
  // By the hour, so that the list isn't opened anew with every drawing.
  return `${back.toISOString().slice(0, 13)}:00:00.000Z`;
};
export const actionsOf = (id: string): ListQuery<ActionDoc> => ({
  from: path.actions(id),
  where: [],
  order: [["at", "asc"]],
  limit: 500,
});
/** Of one step alone, where the whole log would be long. */
export const actionsOfStep = (id: string, step: string): ListQuery<ActionDoc> => ({
  from: path.actions(id),
  where: [["step", "==", step]],
  limit: 500,
});
export const papersOf = (id: string, keys: readonly string[]): ListQuery<PaperDoc> => ({
  from: `cases/${id}/papers`,
  where: [["readers", "array-contains-any", keys]],
  limit: 100,
});
export const attachmentsOf = (id: string): ListQuery<AttachmentDoc> => ({
  from: `cases/${id}/attachments`,
  where: [["named", "==", true]],
  limit: 200,
});
