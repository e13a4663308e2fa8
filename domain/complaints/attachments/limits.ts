const mebibyte = 1024 * 1024

/** How many files, and bytes of all together, are taken at once. */
export type Limits = { files: number; bytes: number }

/** A form comes to its function as base64 within the six megabytes that Lambda takes. */
export const ofForm: Limits = { files: 5, bytes: 4 * mebibyte }
/** A mail is read up to ten megabytes as it travels. */
export const ofMail: Limits = { files: 10, bytes: 10 * mebibyte }
/** What is kept with one complaint, however often its customer sends more. */
export const ofCase: Limits = { files: 30, bytes: 40 * mebibyte }
