/** Pages by address. Before the device knows who is there, only the frame is drawn. */
import lazy, { ErrorBoundary } from "preact-iso/lazy";
import { LocationProvider, Route, Router } from "preact-iso/router";
import { rememberedPerson, session } from "../data/session.ts";
import { DutiesPage } from "../pages/duties.tsx";
import { Loading } from "../parts/loading.tsx";
import { Boundary } from "./boundary.tsx";
import { Frame } from "./frame.tsx";
import { useValue } from "./state.ts";

const SignIn = lazy(() => import("../pages/sign-in.tsx"));
const Password = lazy(() => import("../pages/password.tsx"));
const Stopped = lazy(() => import("../pages/stopped.tsx"));
const New = lazy(() => import("../pages/new.tsx"));
const FormPage = lazy(() => import("../pages/form.tsx"));
const Cases = lazy(() => import("../pages/cases.tsx"));
const CasePage = lazy(() => import("../pages/case.tsx"));
const Customers = lazy(() => import("../pages/customers.tsx"));
const CustomerPage = lazy(() => import("../pages/customer.tsx"));
const Me = lazy(() => import("../pages/me.tsx"));
const Statistics = lazy(() => import("../pages/statistics.tsx"));
const SurveyPage = lazy(() => import("../pages/survey.tsx"));
const Regulations = lazy(() => import("../pages/regulations.tsx"));
const RegulationPage = lazy(() => import("../pages/regulation.tsx"));
const Settings = lazy(() => import("../pages/settings.tsx"));
const SettingsOf = lazy(() => import("../pages/settings-of.tsx"));
const SettingValues = lazy(() => import("../pages/setting-values.tsx"));
const NotFound = lazy(() => import("../pages/not-found.tsx"));

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
  if (location.pathname === "/password") return <Password />;
  if (phase === "out" || (phase === "starting" && !rememberedPerson())) return <SignIn />;
  if (phase === "stopped") return <Stopped />;
  return (
    <Frame>
      {phase === "starting" && location.pathname !== "/" ? (
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
          <Route path="/statistics" component={Statistics} />
          <Route path="/statistics/:id" component={SurveyPage} />
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
