/** The connection line: whether the server answers, what waits, what came back. It leads to the outbox. */

import { net, session } from "../data/session.ts";
import { t } from "../i18n/index.ts";
import { time } from "../i18n/when.ts";
import { useValue } from "../lib/state.ts";
import { outbox } from "../outbox/store.ts";

export function Connection() {
  const { online, last } = useValue(net);
  const { uid } = useValue(session);
  const mine = useValue(outbox).filter((i) => i.by === uid);
  const waiting = mine.filter((i) => i.state === "waiting").length;
  const refused = mine.filter((i) => i.refusal).length;
  const word =
    online === null ? t("net.connecting") : online ? t("net.on") : last ? t("net.offSince", time(last)) : t("net.off");
  return (
    <a class="net" href="/me" data-net={online === null ? "wait" : online ? "on" : "off"}>
      <span role="status">
        {word}
        {waiting > 0 && ` · ${t("net.waiting", waiting)}`}
        {refused > 0 && <span class="no"> · {t("net.refused", refused)}</span>}
      </span>
    </a>
  );
}
