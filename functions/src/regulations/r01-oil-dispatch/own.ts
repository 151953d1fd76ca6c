/** `notBy` looks at one step; what was drafted may also have been revised, and nobody approves his own (Across all). */
interface Seen {
  done: Record<string, { by: string; for?: string | undefined } | undefined>;
  by: string;
  for: string | undefined;
}
export const ownRevision = (clause: string) => ({
  clause,
  when: ({ done, by, for: principal }: Seen) => {
    const mine = [done.revise?.by, done.revise?.for].filter((x) => x !== undefined);
    return mine.includes(by) || (principal !== undefined && mine.includes(principal));
  },
  says: "修改稿是本人所拟，不得由本人审批",
});
