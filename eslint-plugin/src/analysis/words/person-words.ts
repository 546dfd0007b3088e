/**
 * Words for the people a council serves or employs. `case`, `client`, `customer` and `user` are left out: in code they mostly
 * name something else.
 */
const people = new Set(
  (
    'person people citizen resident applicant claimant tenant pupil child patient prisoner offender detainee inmate victim ' +
    'perpetrator suspect defendant employee elector carer householder licensee student learner adult parent household ' +
    'equality eqia referral demographic beneficiary guardian sibling spouse dependant personal candidate traveller donor ' +
    'sponsor evacuee refugee occupant worker appellant complainant'
  ).split(' '),
)

/** Names that only a record of a person has. */
const personFields = new Set(
  (
    'firstname forename surname lastname middlename fullname familyname givenname maidenname preferredname dateofbirth dob ' +
    'birthdate nhsnumber nhsno nino nationalinsurancenumber ninumber gender sex maritalstatus nationality placeofbirth ' +
    'nextofkin offenderno offendernumber prisonernumber personid residentid upn passportnumber birthday emailaddress ' +
    'homeaddress telephonenumber phonenumber mobilenumber'
  ).split(' '),
)

/** Whether a word names a person in one of the roles a council meets. The word must be normalised. */
export const isPersonWord = (word: string): boolean => people.has(word)

/** Whether a name is one that only a record of a person has: `surname`, `date_of_birth`. */
export const isPersonField = (name: string): boolean =>
  name.length < 30 && personFields.has(name.replace(/[^\p{L}]/gu, '').toLowerCase())
