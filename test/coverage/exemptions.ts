/** What no story sees, and why it is right all the same: the proof or a test says so. */

interface Unseen {
  /** As coverage.ts names it. */
  at: string;
  reason: string;
}
const unseenFor = (reason: string, ...places: readonly string[]): Unseen[] => places.map((at) => ({ at, reason }));

export const unseen: readonly Unseen[] = [
  ...unseenFor(
    "十万字的条文写不进实例，由 test/organisation/wording.test.ts 按字验明",
    "R00.wording.import 不予办理 long",
    "R00.wording.replace 不予办理 long",
  ),
  ...unseenFor(
    "三十项任职写进实例只是重复，由 test/organisation/most-keys.test.ts 按项验明",
    "R00.staff.resign 不予办理 keys",
  ),
  ...unseenFor(
    "还没有哪部办法的设置由两个岗位分别拟订、审批，由 test/organisation/setting-change.test.ts 按步验明",
    ...["propose", "revise", "drop", "approve", "sendBack"].map((row) => `R00.settingChange.${row}`),
    "R00.settingChange.revise 不予办理 other",
    "R00.settingChange.approve 回避 propose",
    "R00.settingChange.approve 回避 revise",
  ),
  ...unseenFor(
    "只有 R15 九14 由系统请业务员签呈；R04 九(十一) 的签呈都由各部门自行提出",
    "R04.petition.ask",
    "R04.petition.write",
    "R04.petition.decide 回避 write",
  ),
];
