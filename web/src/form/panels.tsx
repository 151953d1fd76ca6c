/** What stands above a form when it could not be sent. */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n/index.ts";
import type { Refusal } from "../outbox/item.ts";
import { ClauseLine } from "../ui/clause.tsx";
import { idOf } from "./context.ts";
import type { Fault } from "./read.ts";

/** The summary gets the focus; each line leads to its field. */
export function Errors({ faults }: { faults: readonly Fault[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <div class="notice late" tabIndex={-1} ref={box} id="errors">
      <h2>{t("form.errors", faults.length)}</h2>
      <ul>
        {faults.map((f) => (
          <li key={f.path}>
            <a href={`#${idOf(f.path)}`} onClick={(e) => goTo(e, f.path)}>
              {f.says}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
function goTo(e: Event, path: string): void {
  e.preventDefault();
  e.stopPropagation();
  const target = document.getElementById(idOf(path)) ?? document.getElementById(`${idOf(path)}-add`);
  target?.focus();
  target?.scrollIntoView({ block: "center" });
}

export function RefusalPanel({ refusal, focus }: { refusal: Refusal; focus: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) box.current?.focus();
  }, [focus]);
  return (
    <div class="notice late stack" tabIndex={-1} ref={box} data-refusal={refusal.code}>
      <h2>{t("form.refused")}</h2>
      <p>{refusal.says}</p>
      {refusal.clause && <ClauseLine id={refusal.clause} />}
      <p class="small soft">{t("form.again")}</p>
    </div>
  );
}
