/** Pages by address. Before the device knows who is there, only the frame is drawn. */
import { ErrorBoundary } from "preact-iso/lazy";
import { LocationProvider, Route, Router, useLocation } from "preact-iso/router";
import { rememberedPerson, session } from "../data/session.ts";
import { DutiesPage } from "../pages/duties.tsx";
import { Loading } from "../parts/loading.tsx";
import { Boundary } from "./boundary.tsx";
import { fetched } from "./fetched.ts";
import { Frame } from "./frame.tsx";
import { useValue } from "./state.ts";

const SignIn = fetched(() => import("../pages/sign-in.tsx"));
const Password = fetched(() => import("../pages/password.tsx"));
const Stopped = fetched(() => import("../pages/stopped.tsx"));
const New = fetched(() => import("../pages/new.tsx"));
const FormPage = fetched(() => import("../pages/form.tsx"));
const Cases = fetched(() => import("../pages/cases.tsx"));
const CasePage = fetched(() => import("../pages/case.tsx"));
const Customers = fetched(() => import("../pages/customers.tsx"));
const CustomerPage = fetched(() => import("../pages/customer.tsx"));
const Me = fetched(() => import("../pages/me.tsx"));
const PapersPage = fetched(() => import("../pages/papers.tsx"));
const Statistics = fetched(() => import("../pages/statistics.tsx"));
const FiguresPage = fetched(() => import("../pages/figures.tsx"));
const RegisterPage = fetched(() => import("../pages/register.tsx"));
const Regulations = fetched(() => import("../pages/regulations.tsx"));
const RegulationPage = fetched(() => import("../pages/regulation.tsx"));
const Settings = fetched(() => import("../pages/settings.tsx"));
const SettingsOf = fetched(() => import("../pages/settings-of.tsx"));
const SettingValues = fetched(() => import("../pages/setting-values.tsx"));
const NotFound = fetched(() => import("../pages/not-found.tsx"));

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
        <Loading />
      ) : (
        <Router>
          <Route path="/" component={DutiesPage} />
          <Route path="/new" component={New} />
          <Route path="/new/:kind" component={FormPage} />
          <Route path="/c" component={Cases} />
          <Route path="/c/:id" component={CasePage} />
          <Route path="/c/:id/:step" component={FormPage} />
          <Route path="/k" component={Customers} />
          <Route path="/k/:id" component={CustomerPage} />
          <Route path="/me" component={Me} />
          <Route path="/papers" component={PapersPage} />
          <Route path="/statistics" component={Statistics} />
          <Route path="/statistics/:id" component={FiguresPage} />
          <Route path="/register/:kind" component={RegisterPage} />
          <Route path="/r" component={Regulations} />
          <Route path="/r/:id" component={RegulationPage} />
          <Route path="/settings" component={Settings} />
          <Route path="/settings/R00.settings" component={SettingValues} />
          <Route path="/settings/:kind" component={SettingsOf} />
          <Route default component={NotFound} />
        </Router>
      )}
    </Frame>
  );
}
