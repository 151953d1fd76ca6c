/** What every list does alike: say that it is stale, and call itself empty only when the server says so. */
import type { ComponentChildren } from "preact";
import { net } from "../data/session.ts";
import { t } from "../i18n/index.ts";
import { short } from "../i18n/when.ts";
import { useValue } from "../lib/state.ts";
import { Loading } from "./loading.tsx";

interface Shown {
  /** Rows to show. */
  count: number;
  fresh: boolean;
  waiting: boolean;
  empty: string;
  emptySays?: string;
  children: ComponentChildren;
}

export function List({ count, fresh, waiting, empty, emptySays, children }: Shown) {
  const { online } = useValue(net);
  const stale = !fresh && online === false;
  return (
    <>
      {stale && <Stale />}
      {count > 0 ? (
        children
      ) : fresh ? (
        <Empty title={empty} says={emptySays} />
      ) : !stale && (waiting || !fresh) ? (
        <Loading />
      ) : null}
    </>
  );
}

export const Empty = ({ title, says }: { title: string; says?: string | undefined }) => (
  <p class="empty">
    <strong>{title}</strong>
    {says}
  </p>
);

export function Stale() {
  const { last } = useValue(net);
  return <p class="notice soon">{last ? t("net.stale", short(last)) : t("net.staleUnknown")}</p>;
}
