/** The code of a password reset, shown only to whoever took that step, for as long as it is good. */
import { useState } from "preact/hooks";
import type { Case } from "../../../functions/src/engine/case.ts";
import { useValue } from "../app/state.ts";
import { ApiError, post } from "../data/api.ts";
import { session } from "../data/session.ts";
import { t } from "../i18n/index.ts";

export function OneTimeCode({ c }: { c: Case }) {
  const { uid } = useValue(session);
  const [shown, put] = useState<{ code: string; until: string } | null>(null);
  const [fault, say] = useState("");
  if (c.done.resetPassword?.by !== uid) return null;
  const ask = () =>
    post<{ code: string; until: string }>("/api/code", { case: c.id }).then(put, (error: unknown) =>
      say((error instanceof ApiError && error.says) || t("pw.none")),
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
