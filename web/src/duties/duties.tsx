/** 待办: four drawers. The first is drawn with the shell; the others load when opened. */

import { useLocation } from "preact-iso/router";
import { path } from "../../../functions/src/stored/paths.ts";
import { appQueries } from "../data/queries.ts";
import { useDoc, useRows } from "../data/rows.ts";
import { session } from "../data/session.ts";
import { t, type Word } from "../i18n/index.ts";
import { fetched } from "../lib/fetched.ts";
import { useValue } from "../lib/state.ts";
import { usePage } from "../ui/page.ts";
import { DutyList } from "./duty-list.tsx";

const Done = fetched(() => import("./done-list.tsx"));
const Started = fetched(() => import("./started-list.tsx"));
const Notices = fetched(() => import("./notice-list.tsx"));

const DRAWERS: readonly [name: string, word: Word][] = [
  ["todo", "duty.todo"],
  ["done", "duty.done"],
  ["started", "duty.started"],
  ["notices", "duty.notices"],
];
const LISTS = { todo: DutyList, done: Done, started: Started, notices: Notices };
const isDrawer = (name: string | undefined): name is keyof typeof LISTS => name !== undefined && name in LISTS;

export function DutiesPage() {
  const { query } = useLocation();
  const open = isDrawer(query.list) ? query.list : "todo";
  const heading = usePage(t("nav.duties"));
  const Shown = LISTS[open];
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {t("nav.duties")}
      </h1>
      <nav class="tabs" aria-label={t("duty.drawers")}>
        {DRAWERS.map(([name, word]) => (
          <a
            key={name}
            href={name === "todo" ? "/" : `/?list=${name}`}
            aria-current={name === open ? "true" : undefined}
          >
            {t(word)}
            {name === "notices" && (
              <>
                {" "}
                <Unread />
              </>
            )}
          </a>
        ))}
      </nav>
      <Shown />
    </div>
  );
}

/** Notices since I last opened their drawer. */
function Unread() {
  const { me, uid } = useValue(session);
  const { rows } = useRows(me && appQueries.notices(me.keys));
  const seen = useDoc(uid && me ? path.seen(uid) : null);
  const since = seen.data?.notices ?? "";
  const count = seen.fresh ? rows.filter((r) => r.data.at > since).length : 0;
  if (!count) return null;
  return (
    <span class="tag blue number">
      {count}
      <span class="hidden">（{t("duty.unread", count)}）</span>
    </span>
  );
}
