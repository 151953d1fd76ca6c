/** A table that can't be read: the message is the user's sentence. */
export class Unreadable extends Error {}

export const BROKEN = "文件不完整或已损坏，请重新保存或重新下载后再用";
export const TOO_LARGE = "表格太大，请拆成几个文件后再用";
