/** Pages by address. Before the device knows who is there, only the frame is drawn. */
import { ErrorBoundary } from "preact-iso/lazy";
import { LocationProvider, Route, Router, useLocation } from "preact-iso/router";
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
const New = fetched(() => import("../case/new.tsx"));
const FormPage = fetched(() => import("./form-page.tsx"));
const Cases = fetched(() => import("../case/cases.tsx"));
const CasePage = fetched(() => import("../case/case.tsx"));
const Customers = fetched(() => import("../customers/customers.tsx"));
const CustomerPage = fetched(() => import("../customers/customer.tsx"));
const Me = fetched(() => import("../me/me.tsx"));
const PapersPage = fetched(() => import("../papers/papers.tsx"));
const Statistics = fetched(() => import("../figures/statistics.tsx"));
const FiguresPage = fetched(() => import("../figures/figures.tsx"));
const RegisterPage = fetched(() => import("../register/register.tsx"));
const Regulations = fetched(() => import("../regulations/regulations.tsx"));
const RegulationPage = fetched(() => import("../regulations/regulation.tsx"));
const Settings = fetched(() => import("../settings/settings.tsx"));
const SettingsOf = fetched(() => import("../settings/settings-of.tsx"));
const SettingValues = fetched(() => import("../settings/setting-values.tsx"));
const NotFound = fetched(() => import("./not-found.tsx"));

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
