const tokens = `content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"`

/**
 * Indexes that know every script, and what an article is; filled anew from the texts. What keeps them
 * true are temporary triggers from now on (see indexed.ts).
 */
export const scripts = `
DROP TRIGGER texts_reindex;
DROP TRIGGER notes_index;
DROP TRIGGER notes_reindex;
DROP TRIGGER notes_unindex;
DROP TABLE articles_fts;
DROP TABLE quotes_fts;
DROP TABLE actors_fts;
DROP TABLE notes_fts;

ALTER TABLE articles ADD COLUMN byline TEXT;
ALTER TABLE articles ADD COLUMN section TEXT;
UPDATE articles SET (byline, section) =
  (SELECT t.facts ->> 'byline', t.facts ->> 'section' FROM texts t WHERE t.article_id = articles.id);
CREATE INDEX articles_by_byline ON articles(byline) WHERE byline IS NOT NULL;
CREATE INDEX articles_by_section ON articles(section) WHERE section IS NOT NULL;

CREATE VIRTUAL TABLE articles_fts USING fts5(
  headline, body, caption, author, section, kind, language, published, ${tokens}
);
INSERT INTO articles_fts (articles_fts, rank)
  VALUES ('rank', 'bm25(6.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0)');
INSERT INTO articles_fts (rowid, headline, body, caption, author, section, kind, language, published)
  SELECT a.id, indexable(a.headline), indexable(t.body), indexable(coalesce(t.facts ->> 'caption', '')),
    author_words(t.facts), indexable(coalesce(t.facts ->> 'section', '')), label(a.kind), label(a.language),
    date_labels(a.published)
  FROM articles a JOIN texts t ON t.article_id = a.id;

CREATE VIRTUAL TABLE quotes_fts USING fts5(
  text, speaker, chain, addressee, cue, language, published, ${tokens}
);
INSERT INTO quotes_fts (quotes_fts, rank) VALUES ('rank', 'bm25(1.0, 3.0, 1.0, 1.0, 0.0, 0.0, 0.0)');
INSERT INTO quotes_fts (rowid, text, speaker, chain, addressee, cue, language, published)
  SELECT q.id, indexable(q.text),
    indexable(coalesce(q.speaker_name, '') || ' · ' ||
      CASE WHEN q.speaker_text IS NOT q.speaker_name THEN coalesce(q.speaker_text, '') ELSE '' END),
    indexable((SELECT coalesce(group_concat(l.name, ' · '), '') FROM quote_links l WHERE l.quote_id = q.id)),
    indexable(coalesce(q.addressee, '')), indexable(coalesce(q.cue_text, '')), label(a.language),
    date_labels(a.published)
  FROM quotes q JOIN articles a ON a.id = q.article_id;

CREATE VIRTUAL TABLE actors_fts USING fts5(name, ${tokens});
INSERT INTO actors_fts (rowid, name) SELECT id, indexable(name) FROM actors;

CREATE VIRTUAL TABLE notes_fts USING fts5(text, ${tokens});
INSERT INTO notes_fts (rowid, text) SELECT id, indexable(text) FROM notes;
`
