/** Line icons of the frame, drawn on 24 × 24. Always beside a word, so screen readers skip them. */
const PATHS = {
  duties: "M9 6h11M9 12h11M9 18h11M4 6l.8.8L6.4 5M4 12l.8.8 1.6-1.8M4 18l.8.8 1.6-1.8",
  customers: "M4 20V7l8-4 8 4v13M9 20v-5h6v5M9 10h.01M15 10h.01",
  new: "M12 5v14M5 12h14",
  cases: "M4 7a2 2 0 0 1 2-2h4l2 2h6a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2z",
  mine: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c1.2-3.4 4-5 7.5-5s6.3 1.6 7.5 5",
  statistics: "M5 20v-6M12 20V5M19 20v-9M3 20h18",
  regulations: "M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4",
  paper: "M7 3h7l4 4v14H7zM14 3v4h4",
  back: "M15 5l-7 7 7 7",
} as const;
export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
