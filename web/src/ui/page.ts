/** What happens at every change of page: the title, the focus on the heading, the scroll to the top. */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n/index.ts";

let first = true;

/** Sets the title, and gives the ref for the page's `h1`, which gets the focus once the page is new. */
export function usePage(title: string, wrong = false) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${wrong ? t("form.error") : ""}${title} · ${t("app.name")}`;
  }, [title, wrong]);
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
    first = false;
  }, []);
  return heading;
}
