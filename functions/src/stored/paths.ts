/** Where each document lies. */

export const path = {
  case: (id: string) => `cases/${id}`,
  sheet: (id: string) => `cases/${id}/parts/sheet`,
  part: (id: string, part: string) => `cases/${id}/parts/${part}`,
  actions: (id: string) => `cases/${id}/actions`,
  action: (id: string, action: string) => `cases/${id}/actions/${action}`,
  sealed: (id: string, action: string, part: string) => `cases/${id}/actions/${action}/sealed/${part}`,
  paper: (id: string, paper: string) => `cases/${id}/papers/${paper}`,
  paperBytes: (id: string, paper: string, n: number) => `cases/${id}/papers/${paper}/bytes/${n}`,
  paperPlain: (id: string, paper: string, n: number) => `cases/${id}/papers/${paper}/plain/${n}`,
  opened: (id: string, paper: string, link: string) => `cases/${id}/papers/${paper}/opened/${link}`,
  attachment: (id: string, attachment: string) => `cases/${id}/attachments/${attachment}`,
  attachmentBytes: (id: string, attachment: string, n: number) => `cases/${id}/attachments/${attachment}/bytes/${n}`,
  duty: (id: string, slot: number) => `duties/${id}.${slot}`,
  notice: (id: string) => `notices/${id}`,
  claim: (hmac: string) => `claims/${hmac}`,
  counter: (scope: string) => `counters/${scope}`,
  outbox: (id: string) => `outbox/${id}`,
  search: (id: string) => `search/${id}`,
  clock: (job: string) => `clock/${job}`,
  staff: (uid: string) => `staff/${uid}`,
  seen: (uid: string) => `staff/${uid}/private/seen`,
  directory: (uid: string) => `directory/${uid}`,
  customer: (id: string) => `customers/${id}`,
  settings: "organisation/settings",
  calendar: (year: string) => `calendar/${year}`,
} as const;

/** A text that came from outside can be looked up as a document's id. */
export const isId = (text: string): boolean => /^(?!\.{1,2}$|__.*__$)[^/]{1,400}$/s.test(text);
