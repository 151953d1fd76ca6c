/** What a grant opens of a case that this one names: asked for by hand, shown until its instant, gone when the page is left. */
import { useEffect, useState } from "preact/hooks";
import type { Case } from "../../../functions/src/engine/case/case.ts";
import { fieldsOf } from "../../../functions/src/engine/declare/field/field.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import { fieldLabel } from "../../../functions/src/engine/declare/sheet.ts";
import { backend } from "../data/backend.ts";
import { type Answer, askGranted, grantable, type Granted as Opened } from "../data/case/granted.ts";
import { regulationOf, useKnown } from "../data/kinds.ts";
import { useManifest } from "../data/regulations/manifest.ts";
import { session } from "../data/session.ts";
import { said, t } from "../i18n/index.ts";
import { useValue } from "../lib/state.ts";
import { Facts } from "../ui/sheet-card.tsx";

export function Granted({ c, kind }: { c: Case; kind: Loaded }) {
  const { value } = useManifest();
  return (
    <>
      {fieldsOf(kind.sheet).map(({ name, of = "" }) => {
        const id = c.sheet[name];
        return typeof id === "string" && value?.kinds.get(of)?.parts && <OfCase key={name} id={id} kindId={of} />;
      })}
    </>
  );
}

function OfCase({ id, kindId }: { id: string; kindId: string }) {
  const { value } = useKnown(regulationOf(kindId));
  const kind = value?.kinds.get(kindId);
  return <>{kind && grantable(kind, id).map(({ at, fields }) => <Part key={at} {...{ at, fields, kind }} />)}</>;
}

interface PartProps {
  at: string;
  fields: readonly string[];
  kind: Loaded;
}
function Part({ at, fields, kind }: PartProps) {
  const { uid } = useValue(session);
  const [shown, setShown] = useState<Opened | null>(null);
  const [fault, setFault] = useState<Exclude<Answer, Opened> | null>(null);
  useBlanked(shown, () => setShown(null));
  const ask = async () => {
    const answer = await answerFor(at, uid ?? "");
    setShown(typeof answer === "object" ? answer : null);
    setFault(typeof answer === "object" ? null : answer);
  };
  return (
    <section class="card">
      {shown ? (
        <>
          <Facts c={{ sheet: shown.fields }} kind={kind} />
          {shown.left !== undefined && <p class="small soft">{t("part.until")}</p>}
        </>
      ) : (
        <button type="button" class="button small" onClick={() => void ask()}>
          {t("part.see", fields.map((f) => said(kind.regulation, fieldLabel(kind.sheet, f))).join("、"))}
        </button>
      )}
      {fault && <p class="near-late">{t(fault === "closed" ? "part.closed" : "part.failed")}</p>}
    </section>
  );
}

async function answerFor(at: string, uid: string): Promise<Answer> {
  try {
    const b = await backend();
    return await askGranted(at, { rest: b.rest, token: await b.token(), uid });
  } catch {
    return "unreachable";
  }
}

/** At its instant, and before when the page is hidden: no timer is on time in a page that sleeps. */
function useBlanked(shown: Opened | null, blank: () => void): void {
  useEffect(() => {
    if (shown?.left === undefined) return undefined;
    const timer = setTimeout(blank, shown.left);
    const hidden = () => document.hidden && blank();
    document.addEventListener("visibilitychange", hidden);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [shown]);
}
