/** Customers from a table: the import of a kind whose step and heads are known. */
import { type Command, word } from "../command.ts";
import { intoKind } from "./into.ts";
import { IMPORT_OPTIONS, IMPORT_USAGE, importFile } from "./kind.ts";

export const command: Command = {
  usage: `文件.xlsx ${IMPORT_USAGE}`,
  does: "导入客户（Excel 或 CSV），同 import R00.customer。首行为栏目名（客户名称、电话、地址……）；有一行不合要求就一行也不导入；中断后可再次运行；--leave-out 写明不导入的栏目",
  options: IMPORT_OPTIONS,
  run: async (given, io, store) =>
    importFile(await intoKind("R00.customer", undefined), word(given, 0, "文件"), given, io, store),
};
