/** Pages by address. Before the device knows who is there, only the frame is drawn. */
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { ErrorBoundary } from "preact-iso/lazy";
import { exec, LocationProvider, Route, Router, useLocation } from "preact-iso/router";
import { rememberedPerson, session } from "../data/session.ts";
import { DutiesPage } from "../duties/duties.tsx";
import { fetched } from "../lib/fetched.ts";
import { useValue } from "../lib/state.ts";
import { Loading } from "../ui/loading.tsx";
import { Boundary } from "./boundary.tsx";
import { Frame } from "./frame.tsx";

const SignIn = fetched(() => import("../me/sign-in.tsx"));
const Password = fetched(() => import("../me/password.tsx"));
const Stopped = fetched(() => import("../me/stopped.tsx"));
const NotFound = fetched(() => import("./not-found.tsx"));
const FormPage = fetched(() => import("./form-page.tsx"));

type Page = ComponentType & { preload?: () => Promise<unknown> };
const PLACES: readonly (readonly [path: string, page: Page])[] = [
  ["/", DutiesPage],
  ["/new", fetched(() => import("../case/new.tsx"))],
  ["/new/:kind", FormPage],
  ["/c", fetched(() => import("../case/cases.tsx"))],
  ["/c/:id", fetched(() => import("../case/case.tsx"))],
  ["/c/:id/:step", FormPage],
  ["/k", fetched(() => import("../customers/customers.tsx"))],
  ["/k/:id", fetched(() => import("../customers/customer.tsx"))],
  ["/me", fetched(() => import("../me/me.tsx"))],
  ["/papers", fetched(() => import("../papers/papers.tsx"))],
  ["/statistics", fetched(() => import("../figures/statistics.tsx"))],
  ["/statistics/:id", fetched(() => import("../figures/figures.tsx"))],
  ["/register/:kind", fetched(() => import("../register/register.tsx"))],
  ["/r", fetched(() => import("../regulations/regulations.tsx"))],
  ["/r/:id", fetched(() => import("../regulations/regulation.tsx"))],
  ["/settings", fetched(() => import("../settings/settings.tsx"))],
  ["/settings/R00.settings", fetched(() => import("../settings/setting-values.tsx"))],
  ["/settings/:kind", fetched(() => import("../settings/settings-of.tsx"))],
];

export function App() {
  return (
    <LocationProvider scope={/^\/(?!api\/|d\/|s\/)/}>
      <ErrorBoundary>
        <Boundary>
          <Gate />
        </Boundary>
      </ErrorBoundary>
    </LocationProvider>
  );
}

function Gate() {
  const { phase } = useValue(session);
  // Asked of the router, not of the window: only so is the gate drawn again when a link is followed.
  const { path } = useLocation();
  if (path === "/password") return <Password />;
  if (phase === "out" || (phase === "starting" && !rememberedPerson())) return <SignIn />;
  if (phase === "stopped") return <Stopped />;
  return (
    <Frame>
      {phase === "starting" && path !== "/" ? (
        <Starting path={path} />
      ) : (
        <Router>
          {PLACES.map(([route, page]) => (
            <Route key={route} path={route} component={page} />
          ))}
          <Route default component={NotFound} />
        </Router>
      )}
    </Frame>
  );
}

/** While the device finds out who is there, the code of the place comes. */
function Starting({ path }: { path: string }) {
  useEffect(() => {
    PLACES.find(([route]) => exec(path, route))?.[1].preload?.();
  }, [path]);
  return <Loading />;
}
