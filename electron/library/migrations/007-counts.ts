/** Rejected quotes count no more among those of their article. */
export const counts = `
UPDATE articles SET quotes =
  (SELECT count(*) FROM quotes q LEFT JOIN decisions d ON d.quote_id = q.id
     WHERE q.article_id = articles.id AND d.verdict IS NOT 'rejected')
  WHERE id IN (SELECT q.article_id FROM decisions d JOIN quotes q ON q.id = d.quote_id
     WHERE d.verdict = 'rejected');
`
