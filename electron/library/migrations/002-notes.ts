/** What a person writes and keeps: notes, collections of articles, saved searches, searches made. */
export const notes = `
-- Steps in a row about one thing, as autosaving makes them, are undone as one.
ALTER TABLE steps ADD COLUMN subject TEXT;

CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'quote', 'actor', 'passage')),
  article_id INTEGER REFERENCES articles(id) ON DELETE CASCADE,
  quote_id INTEGER REFERENCES quotes(id) ON DELETE CASCADE,
  actor_id INTEGER REFERENCES actors(id) ON DELETE CASCADE,
  part TEXT,
  start INTEGER,
  end INTEGER,
  exact TEXT,
  prefix TEXT,
  suffix TEXT,
  text TEXT NOT NULL,
  changed TEXT NOT NULL
) STRICT;
CREATE INDEX notes_by_article ON notes(article_id);
CREATE INDEX notes_by_quote ON notes(quote_id);
CREATE INDEX notes_by_actor ON notes(actor_id);

CREATE VIRTUAL TABLE notes_fts USING fts5(
  text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

-- Triggers, since undo brings notes back and takes them away without asking anybody.
CREATE TRIGGER notes_index AFTER INSERT ON notes BEGIN
  INSERT INTO notes_fts (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER notes_reindex AFTER UPDATE OF text ON notes BEGIN
  DELETE FROM notes_fts WHERE rowid = new.id;
  INSERT INTO notes_fts (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER notes_unindex AFTER DELETE ON notes BEGIN
  DELETE FROM notes_fts WHERE rowid = old.id;
END;

CREATE TABLE collections (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

CREATE TABLE collection_articles (
  collection_id INTEGER NOT NULL REFERENCES collections(id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  added TEXT NOT NULL,
  PRIMARY KEY (collection_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_articles_by_article ON collection_articles(article_id);

CREATE TABLE searches (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  query TEXT NOT NULL,
  view TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT;

CREATE TABLE searched (
  id INTEGER PRIMARY KEY,
  query TEXT NOT NULL,
  view TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (query, view)
) STRICT;
`
