/** The frame round every page: places on the left (phone: at the bottom), connection line on top. */
import type { ComponentChildren } from "preact";
import { useLocation } from "preact-iso/router";
import { isAdmin } from "../data/roles.ts";
import { t, type Word } from "../i18n/index.ts";
import { dutyCount } from "../lib/badge.ts";
import { useKeys } from "../lib/keys.ts";
import { useValue } from "../lib/state.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { Connection } from "./connection.tsx";
import { Update } from "./update.tsx";

interface Place {
  href: string;
  icon: IconName;
  word: Word;
  /** Only in the column of wide screens. */
  wide?: true;
  admin?: true;
}
const PLACES: readonly Place[] = [
  { href: "/", icon: "duties", word: "nav.duties" },
  { href: "/k", icon: "customers", word: "nav.customers" },
  { href: "/new", icon: "new", word: "nav.new" },
  { href: "/c", icon: "cases", word: "nav.cases" },
  { href: "/statistics", icon: "statistics", word: "nav.statistics", wide: true },
  { href: "/papers", icon: "paper", word: "nav.papers", wide: true },
  { href: "/r", icon: "regulations", word: "nav.regulations", wide: true },
  { href: "/settings", icon: "settings", word: "nav.settings", wide: true, admin: true },
  { href: "/me", icon: "mine", word: "nav.mine" },
];

const isHere = (href: string, path: string) =>
  href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);

export function Frame({ children }: { children: ComponentChildren }) {
  useKeys();
  return (
    <div class="frame">
      <a class="skip button" href="#main">
        {t("app.skip")}
      </a>
      <header class="top">
        <Brand />
        <Connection />
      </header>
      <Nav />
      <main id="main" tabIndex={-1}>
        <Update />
        {children}
      </main>
    </div>
  );
}

const Brand = () => (
  <a class="brand" href="/">
    <span class="seal" aria-hidden="true">
      办
    </span>
    {t("app.name")}
  </a>
);

function Nav() {
  const { path } = useLocation();
  const due = useValue(dutyCount);
  const admin = isAdmin();
  return (
    <nav class="main" aria-label={t("nav.label")}>
      <span class="wide">
        <Brand />
      </span>
      {PLACES.filter((p) => !p.admin || admin).map((p) => (
        <a
          key={p.href}
          href={p.href}
          class={p.wide ? "wide" : undefined}
          aria-current={isHere(p.href, path) ? "page" : undefined}
        >
          <Icon name={p.icon} />
          {t(p.word)}
          {p.href === "/" && due > 0 && (
            <span class="badge">
              {due}
              <span class="hidden">（{`${t("duty.late")} + ${t("duty.today")}`}）</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
