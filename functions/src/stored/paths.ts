/** Where each document lies, and by the path's type what it is. Queries (queries.ts, app-queries.ts) say the same of their rows. */
import type { YearCalendar } from "../engine/time/calendar.ts";
import type { At } from "./reading.ts";
import type {
  ActionDoc,
  AttachmentDoc,
  CalendarVersionDoc,
  ClaimDoc,
  ClockDoc,
  CounterDoc,
  CustomerDoc,
  DirectoryDoc,
  DutyDoc,
  HeaderDoc,
  LeaseDoc,
  NoticeDoc,
  OfficeDoc,
  OpenedDoc,
  OutboxDoc,
  PaceDoc,
  PaperDoc,
  PartDoc,
  PieceDoc,
  SealedDoc,
  SearchDoc,
  SeenDoc,
  SettingsDoc,
  SheetDoc,
  StaffDoc,
  TextsDoc,
  WordingDoc,
} from "./shapes.ts";

const settings: At<SettingsDoc> = "organisation/settings";
const pace: At<PaceDoc> = "counters/mail";

export const path = {
  case: (id: string): At<HeaderDoc> => `cases/${id}`,
  sheet: (id: string): At<SheetDoc> => `cases/${id}/parts/sheet`,
  part: (id: string, part: string): At<PartDoc> => `cases/${id}/parts/${part}`,
  actions: (id: string): string => `cases/${id}/actions`,
  action: (id: string, action: string): At<ActionDoc> => `cases/${id}/actions/${action}`,
  sealed: (id: string, action: string, part: string): At<SealedDoc> => `cases/${id}/actions/${action}/sealed/${part}`,
  paper: (id: string, paper: string): At<PaperDoc> => `cases/${id}/papers/${paper}`,
  paperBytes: (id: string, paper: string, n: number): At<PieceDoc> => `cases/${id}/papers/${paper}/bytes/${n}`,
  paperPlain: (id: string, paper: string, n: number): At<PieceDoc> => `cases/${id}/papers/${paper}/plain/${n}`,
  opened: (id: string, paper: string, link: string): At<OpenedDoc> => `cases/${id}/papers/${paper}/opened/${link}`,
  attachment: (id: string, attachment: string): At<AttachmentDoc> => `cases/${id}/attachments/${attachment}`,
  attachmentBytes: (id: string, attachment: string, n: number): At<PieceDoc> =>
    `cases/${id}/attachments/${attachment}/bytes/${n}`,
  duty: (id: string, slot: number): At<DutyDoc> => `duties/${id}.${slot}`,
  notice: (id: string): At<NoticeDoc> => `notices/${id}`,
  claim: (hmac: string): At<ClaimDoc> => `claims/${hmac}`,
  counter: (scope: string): At<CounterDoc> => `counters/${scope}`,
  pace,
  outbox: (id: string): At<OutboxDoc> => `outbox/${id}`,
  search: (id: string): At<SearchDoc> => `search/${id}`,
  clock: (job: string): At<ClockDoc> => `clock/${job}`,
  lease: (work: string): At<LeaseDoc> => `clock/${work}`,
  staff: (uid: string): At<StaffDoc> => `staff/${uid}`,
  seen: (uid: string): At<SeenDoc> => `staff/${uid}/private/seen`,
  directory: (uid: string): At<DirectoryDoc> => `directory/${uid}`,
  office: (role: string): At<OfficeDoc> => `offices/${role}`,
  customer: (id: string): At<CustomerDoc> => `customers/${id}`,
  settings,
  settingsVersion: (hash: string): At<SettingsDoc> => `organisation/settings/versions/${hash}`,
  calendarVersion: (hash: string): At<CalendarVersionDoc> => `organisation/calendar/versions/${hash}`,
  texts: (regulation: string): At<TextsDoc> => `organisation/texts-${regulation}`,
  wording: (regulation: string): At<WordingDoc> => `wordings/${regulation}`,
  calendar: (year: string): At<YearCalendar> => `calendar/${year}`,
} as const;

/** A text that came from outside can be looked up as a document's id. */
export const isId = (text: string): boolean => /^(?!\.{1,2}$|__.*__$)[^/]{1,400}$/s.test(text);
