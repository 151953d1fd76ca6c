/** The code of a password reset, shown only to whoever took that step, for as long as it is good. */
import { useState } from "preact/hooks";
import type { Case } from "../../../functions/src/engine/case/case.ts";
import { ApiError, post } from "../data/api.ts";
import { session } from "../data/session.ts";
import { t } from "../i18n/index.ts";
import { useValue } from "../lib/state.ts";

export function OneTimeCode({ c }: { c: Case }) {
  const { uid } = useValue(session);
  const { resetPassword: issued, setPassword: used } = c.done;
  if (issued?.by !== uid || (used && used.seq > issued.seq)) return null;
  // Another reset makes another code: the one that was shown before must not stay.
  return <Code key={issued.seq} id={c.id} />;
}

function Code({ id }: { id: string }) {
  const [shown, setShown] = useState<{ code: string; until: string } | null>(null);
  const [fault, setFault] = useState("");
  const ask = () =>
    post<{ code: string; until: string }>("/api/code", { case: id }).then(setShown, (error: unknown) =>
      setFault((error instanceof ApiError && error.says) || t("pw.none")),
    );
  return (
    <div class="notice stack" role="status">
      {shown ? (
        <>
          <p>
            {t("pw.code")} <strong class="number">{shown.code}</strong>
          </p>
          <p class="small soft">{t("pw.give", shown.until)}</p>
        </>
      ) : (
        <p>
          <button type="button" class="button small" onClick={() => void ask()}>
            {t("pw.show")}
          </button>
        </p>
      )}
      {fault && <p class="near-late">{fault}</p>}
    </div>
  );
}
