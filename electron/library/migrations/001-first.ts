/** Everything a library holds: what was read, what was found in it, what a person made of it. */
export const first = `
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  seconds REAL,
  state TEXT NOT NULL CHECK (state IN ('reading', 'finished', 'cancelled', 'interrupted')),
  process INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE files (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES runs(id),
  name TEXT NOT NULL,
  hash TEXT,
  bytes INTEGER NOT NULL,
  reader TEXT,
  encoding TEXT,
  announced INTEGER,
  read INTEGER NOT NULL DEFAULT 0,
  added INTEGER NOT NULL DEFAULT 0,
  teasers INTEGER NOT NULL DEFAULT 0,
  duplicates INTEGER NOT NULL DEFAULT 0,
  doubtful INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  quotes INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN ('reading', 'finished', 'interrupted'))
) STRICT;
CREATE INDEX files_by_run ON files(run_id);

CREATE TABLE problems (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES runs(id),
  file TEXT NOT NULL,
  record INTEGER,
  line INTEGER,
  byte INTEGER,
  code TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT;
CREATE INDEX problems_by_run ON problems(run_id);

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  file_id INTEGER NOT NULL REFERENCES files(id),
  record INTEGER,
  line INTEGER,
  byte INTEGER,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'teaser', 'reference')),
  headline TEXT NOT NULL,
  beginning TEXT NOT NULL,
  outlet TEXT,
  agency TEXT,
  published TEXT,
  -- Undated articles come last in lists, and a cursor can name their place.
  newest TEXT NOT NULL GENERATED ALWAYS AS (coalesce(published, '')) STORED,
  language TEXT NOT NULL,
  words INTEGER NOT NULL,
  quotes INTEGER NOT NULL,
  actors INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  family INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX articles_by_date ON articles(hidden, newest DESC, id DESC, kind);
CREATE INDEX articles_by_kind ON articles(kind, hidden);
CREATE INDEX articles_by_outlet ON articles(outlet);
CREATE INDEX articles_by_fingerprint ON articles(fingerprint);
CREATE INDEX articles_by_file ON articles(file_id);
CREATE INDEX articles_by_family ON articles(family);

CREATE TABLE texts (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  body TEXT NOT NULL,
  facts TEXT NOT NULL,
  removed TEXT NOT NULL
) STRICT;

CREATE TABLE page_teasers (
  page_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  teaser_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  PRIMARY KEY (page_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX page_teasers_by_teaser ON page_teasers(teaser_id);

CREATE TABLE signatures (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  signature BLOB NOT NULL
) STRICT;
CREATE TABLE bands (
  band INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (band, article_id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE articles_fts USING fts5(
  headline, body, kind, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO articles_fts (articles_fts, rank) VALUES ('rank', 'bm25(6.0, 1.0, 0.0)');

CREATE TABLE actors (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'place')),
  name TEXT NOT NULL,
  key TEXT UNIQUE
) STRICT;
CREATE INDEX actors_by_name ON actors(name);

CREATE TABLE article_actors (
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  actor_id INTEGER NOT NULL REFERENCES actors(id),
  name TEXT NOT NULL,
  roles TEXT NOT NULL,
  mentions TEXT NOT NULL,
  mention_count INTEGER NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (article_id, actor_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_actors_by_actor ON article_actors(actor_id);

CREATE VIRTUAL TABLE actors_fts USING fts5(
  name, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE quotes (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  part TEXT NOT NULL CHECK (part IN ('headline', 'body')),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  spans TEXT NOT NULL,
  text TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('direct', 'indirect', 'mixed', 'term')),
  speaker_start INTEGER,
  speaker_end INTEGER,
  speaker_text TEXT,
  speaker_name TEXT,
  actor_id INTEGER REFERENCES actors(id),
  cue_start INTEGER,
  cue_end INTEGER,
  cue_text TEXT,
  stance TEXT NOT NULL,
  chain TEXT NOT NULL,
  addressee TEXT,
  floating INTEGER NOT NULL,
  confidence REAL NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX quotes_by_article ON quotes(article_id);
CREATE INDEX quotes_by_actor ON quotes(actor_id);
CREATE INDEX quotes_by_confidence ON quotes(confidence);

CREATE TABLE quote_links (
  quote_id INTEGER NOT NULL REFERENCES quotes(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (quote_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_links_by_name ON quote_links(name);

CREATE VIRTUAL TABLE quotes_fts USING fts5(
  text, speaker, chain, addressee,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO quotes_fts (quotes_fts, rank) VALUES ('rank', 'bm25(1.0, 3.0, 1.0, 1.0)');

CREATE TABLE decisions (
  quote_id INTEGER PRIMARY KEY REFERENCES quotes(id) ON DELETE CASCADE,
  verdict TEXT NOT NULL CHECK (verdict IN ('open', 'accepted', 'rejected')),
  speaker_name TEXT,
  actor_id INTEGER REFERENCES actors(id)
) STRICT;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  parent_id INTEGER REFERENCES tags(id),
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  hue INTEGER NOT NULL CHECK (hue BETWEEN 1 AND 8)
) STRICT;

CREATE TABLE taggings (
  id INTEGER PRIMARY KEY,
  tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'quote', 'actor', 'passage')),
  article_id INTEGER REFERENCES articles(id) ON DELETE CASCADE,
  quote_id INTEGER REFERENCES quotes(id) ON DELETE CASCADE,
  actor_id INTEGER REFERENCES actors(id),
  part TEXT,
  start INTEGER,
  end INTEGER,
  exact TEXT,
  prefix TEXT,
  suffix TEXT
) STRICT;
CREATE INDEX taggings_by_tag ON taggings(tag_id);
CREATE INDEX taggings_by_article ON taggings(article_id);
CREATE INDEX taggings_by_quote ON taggings(quote_id);
CREATE INDEX taggings_by_actor ON taggings(actor_id);

CREATE TABLE steps (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone'))
) STRICT;

CREATE TABLE inverses (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES steps(id) ON DELETE CASCADE,
  sql TEXT NOT NULL
) STRICT;
CREATE INDEX inverses_by_step ON inverses(step_id);

CREATE TRIGGER runs_hide_articles AFTER UPDATE OF undone ON runs BEGIN
  UPDATE articles SET hidden = new.undone
    WHERE file_id IN (SELECT id FROM files WHERE run_id = new.id);
END;

CREATE TRIGGER texts_reindex AFTER UPDATE OF body ON texts BEGIN
  DELETE FROM articles_fts WHERE rowid = new.article_id;
  INSERT INTO articles_fts (rowid, headline, body, kind)
    SELECT id, headline, new.body, kind FROM articles WHERE id = new.article_id;
END;

CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO counters VALUES ('revision', 0);
`
