/** An action was created: only a trigger; state is read from the store. A late, doubled or misordered event drains the case all the same. */
import { onDocumentCreated } from "firebase-functions/v2/firestore";
import { SECRETS } from "../options.ts";
import { instantNow } from "./now.ts";

/** Milliseconds after which a failing event is given up: the clock has long picked up its action. */
const PATIENCE = 3_600_000;

export const onAction = onDocumentCreated(
  { document: "cases/{case}/actions/{action}", retry: true, secrets: SECRETS },
  async (event) => {
    // The service's own finished actions, such as timers, have nothing to decide.
    if (event.data?.data().pending !== true || Date.now() - Date.parse(event.time) > PATIENCE) return;
    // The snapshot's own path: event.params hold garbled text where an id is not ASCII (firebase-functions#1459).
    const caseId = event.data.ref.parent.parent?.id ?? event.params.case;
    const [{ env }, { drain }] = await Promise.all([import("./env.ts"), import("../service/decide/drain.ts")]);
    const { kind, step, by, for: principal, input } = event.data.data();
    await drain(await env(), caseId, instantNow(), { action: event.data.id, kind, step, by, for: principal, input });
  },
);
