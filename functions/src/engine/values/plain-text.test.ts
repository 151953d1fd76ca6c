import { expect, test } from "vitest";
import { plain } from "./plain-text.ts";

test.each([
  ["width of brackets", "示例（陕西）贸易有限公司", "示例(陕西)贸易有限公司"],
  ["other brackets", "〔2026〕3号", "[2026]3号"],
  ["gaps", "张　三", "张三"],
  ["gaps that have no width", "张\u200b三", "张三"],
  ["dots of names", "阿不都热依木·买买提", "阿不都热依木•买买提"],
  ["dots that Japanese fonts bring", "阿不都热依木‧买买提", "阿不都热依木・买买提"],
  ["no dot at all", "阿不都热依木·买买提", "阿不都热依木买买提"],
  ["width of letters", "ＡＢＣ电子", "ABC电子"],
  ["width and size of letters", "ＡＢＣ电子", "abc电子"],
  ["apostrophes", "O’Brien 示例", "O'Brien示例"],
  ["quotation marks", '济南"老字号"示例厂', "济南“老字号”示例厂"],
  ["radicals", "大⽤友示例", "大用友示例"],
  ["radicals that Unicode leaves", "⻰⻢汽⻋", "龙马汽车"],
  ["accents", "Café Müller", "cafe muller"],
  ["hyphens", "A—B", "a-b"],
])("%s make no difference: %s = %s", (_, one, other) => expect(plain(one)).toBe(plain(other)));

test.each([
  ["示例一厂", "示例二厂"],
  ["示例1.5厂", "示例15厂"],
  ["AB电子", "A-B电子"],
  ["がく", "かく"],
])("%s is not %s", (one, other) => expect(plain(one)).not.toBe(plain(other)));
