/** Somebody of the demo company. */

export interface DemoPerson {
  uid: string;
  number: string;
  name: string;
  title: string;
  department: string;
  mobile: string;
  roles: readonly string[];
  /** The part of the company that the sign-in page lists the account under. */
  part: string;
  /** Joined some months ago; the others have been there from the beginning. */
  late?: true;
}

/** Ids as a client makes them, and the same in every demo organisation. */
const uidOf = (number: string) => `demostaff${number.padStart(11, "0")}`;
/** 1990000: no operator has given these out. */
const mobileOf = (number: string) => `1990000${number}`;

/** Makes the people of one part of the company. */
export const peopleOf =
  (part: string) =>
  (number: string, name: string, title: string, department: string, roles: readonly string[]): DemoPerson => ({
    uid: uidOf(number),
    number,
    name,
    title,
    department,
    mobile: mobileOf(number),
    roles,
    part,
  });
