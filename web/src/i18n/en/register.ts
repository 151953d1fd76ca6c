/** Registers, in English. */
import type { Words } from "../zh.ts";

export const register = {
  "book.title": "Register",
  "book.period": "Month or year",
  "book.customer": "Customer",
  "book.status": "Stands at",
  "book.ended": "Closed",
  "book.find": "Number or serial",
  "book.go": "Find",
  "book.wrong": "A number looks like {0}; the serial alone will do",
  "book.notHere": "{0} is not among these; the list begins after it",
  "book.pages": "Pages",
  "book.previous": "Previous page",
  "book.next": "Next page",
  "book.first": "First page",
  "book.none": "No case was registered in {0}",
  "book.noneSuch": "No such case",
  "book.noneYet": "Nothing is registered yet",
  "book.notHereNow": "That case is not among these; the list begins after it",
  "book.last": "Last registered in ",
  "book.given": "{0} numbers given",
  "book.total": "{0} cases",
  "book.proofAt": "proved {0}",
  "book.unproved": "No proof yet, or it is not yours to read",
  "book.printed": "Last print",
  "book.sheet": "Spreadsheet",
} satisfies Partial<Words>;
