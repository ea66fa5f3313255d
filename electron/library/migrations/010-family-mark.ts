/** Up to which article families were sought; they are for many articles at once. */
export const familyMark = `
INSERT INTO counters VALUES ('families', (SELECT coalesce(max(article_id), 0) FROM signatures));
`
