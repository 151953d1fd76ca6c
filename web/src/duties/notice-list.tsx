/** 知会我: to know, not to do; never mixed with 待办. */
import { useEffect } from "preact/hooks";
import { appQueries } from "../data/queries.ts";
import { useRows } from "../data/rows.ts";
import { markNoticesSeen } from "../data/seen.ts";
import { session } from "../data/session.ts";
import { said, t } from "../i18n/index.ts";
import { short } from "../i18n/when.ts";
import { useValue } from "../lib/state.ts";
import { List } from "../ui/list.tsx";

export default function NoticeList() {
  const { me, uid } = useValue(session);
  const answer = useRows(me && appQueries.notices(me.keys));
  const newest = answer.fresh ? answer.rows[0]?.data.at : undefined;
  useEffect(() => {
    if (uid && newest) void markNoticesSeen(uid, newest).catch(() => undefined);
  }, [uid, newest]);
  return (
    <List {...answer} count={answer.rows.length} empty={t("duty.noticesNone")}>
      <ul class="rows">
        {answer.rows.map(({ id, data }) => (
          <li key={id}>
            <a class="row" href={`/c/${data.case}`}>
              <span>
                <span class="name">{said(data.regulation, data.what)}</span>
                <br />
                <span class="small soft">{data.clause}</span>
              </span>
              <span class="date small soft">{short(data.at)}</span>
            </a>
          </li>
        ))}
      </ul>
    </List>
  );
}
