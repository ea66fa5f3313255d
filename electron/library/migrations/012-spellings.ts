/**
 * Since this format ß is held as ss, ø as o, every digit as 0 to 9, and apostrophes part words: what was
 * indexed before is held anew, bit by bit (see respelling.ts); `spelt` tells how far that has come.
 */
export const spellings = `
INSERT INTO counters VALUES ('spelt articles', 0), ('spelt quotes', 0), ('spelt actors', 0), ('spelt notes', 0);
`
