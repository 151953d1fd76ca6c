/** Firebase behind `Backend`: it listens and signs in; what is written goes through the outbox. One host (lib/config.ts). */
import { initializeApp } from "firebase/app";
import {
  browserLocalPersistence,
  indexedDBLocalPersistence,
  initializeAuth,
  onIdTokenChanged,
  signInWithEmailAndPassword,
  signOut,
} from "firebase/auth";
import {
  clearIndexedDbPersistence,
  collection,
  collectionGroup,
  type DocumentSnapshot,
  doc,
  type Firestore,
  initializeFirestore,
  limit,
  memoryLocalCache,
  onSnapshot,
  orderBy,
  persistentLocalCache,
  persistentMultipleTabManager,
  query as queryOf,
  Timestamp,
  terminate,
  where,
} from "firebase/firestore";
import { isInstant } from "../../../functions/src/stored/instant.ts";
import { type ListQuery, readAs } from "../../../functions/src/stored/reading.ts";
import { type Config, hostsOf } from "../lib/config.ts";
import { type Backend, type Row, SignInError } from "./backend.ts";
import { type Plain, toPlain } from "./plain.ts";

// Safari's cache may lose data and hang: there everything is read anew.
const safari = () => /^((?!chrome|chromium|android|crios|fxios).)*safari/i.test(navigator.userAgent);

export function connect(config: Config): Backend {
  const { firestore: host, auth: authHost, ssl } = hostsOf(config, location);
  const app = initializeApp({ projectId: config.projectId, apiKey: config.apiKey, authDomain: authHost });
  const auth = initializeAuth(app, { persistence: [indexedDBLocalPersistence, browserLocalPersistence] });
  const scheme = ssl ? "https" : "http";
  // The SDK has no public option for these three; they are what its own emulator switch sets.
  Object.assign((auth as unknown as { config: Plain }).config, {
    apiHost: authHost,
    tokenApiHost: authHost,
    apiScheme: scheme,
  });
  const localCache = safari()
    ? memoryLocalCache()
    : persistentLocalCache({ tabManager: persistentMultipleTabManager() });
  const db = initializeFirestore(app, { host, ssl, localCache });
  const documents = `projects/${config.projectId}/databases/(default)/documents`;
  const person = () => {
    const user = auth.currentUser;
    if (!user) throw new Error("signed out");
    return user;
  };
  return {
    onPerson: (changed) => {
      let last: string | null | undefined;
      onIdTokenChanged(auth, (user) => {
        if (user?.uid === last && last !== undefined) return;
        last = user?.uid ?? null;
        changed(last);
      });
    },
    signIn: (email, password) =>
      signInWithEmailAndPassword(auth, email, password).then(
        () => undefined,
        (error: unknown) => Promise.reject(new SignInError(codeOf(error))),
      ),
    signOut: () => signOut(auth),
    token: (renew) => person().getIdToken(renew),
    ...listeners(db),
    clear: () => terminate(db).then(() => clearIndexedDbPersistence(db)),
    rest: `${scheme}://${host}/v1/${documents}`,
    documents,
  };
}

function codeOf(error: unknown): SignInError["code"] {
  const code = String((error as { code?: unknown } | null)?.code ?? "");
  if (code === "auth/too-many-requests") return "tooMany";
  if (code === "auth/network-request-failed" || code === "auth/timeout" || code === "auth/internal-error")
    return "noNet";
  return code === "auth/user-disabled" ? "stopped" : "wrong";
}

/** Of what was asked for by a path or a query, which say what it is. */
const rowOf = <T>(s: DocumentSnapshot): Row<T> => ({
  id: s.id,
  path: s.ref.path,
  data: readAs(toPlain(s.data({ serverTimestamps: "estimate" }))),
});
const value = (v: unknown): unknown => (typeof v === "string" && isInstant(v) ? Timestamp.fromDate(new Date(v)) : v);

function built(db: Firestore, q: ListQuery<unknown>) {
  const from = q.group ? collectionGroup(db, q.from) : collection(db, q.from);
  return queryOf(
    from,
    ...q.where.map(([field, op, v]) => where(field, op, Array.isArray(v) ? v.map(value) : value(v))),
    ...(q.order ?? []).map(([field, way]) => orderBy(field, way)),
    limit(q.limit),
  );
}

function listeners(db: Firestore): Pick<Backend, "listen" | "watch"> {
  const all = { includeMetadataChanges: true };
  return {
    listen: (q, heard, failed) =>
      onSnapshot(
        built(db, q),
        all,
        (s) => heard({ rows: s.docs.map((d) => rowOf(d)), fresh: !s.metadata.fromCache }),
        (error) => failed(error.code),
      ),
    watch: (path, heard, failed) =>
      onSnapshot(
        doc(db, path),
        all,
        (s) => heard({ rows: s.exists() ? [rowOf(s)] : [], fresh: !s.metadata.fromCache }),
        (error) => failed(error.code),
      ),
  };
}
