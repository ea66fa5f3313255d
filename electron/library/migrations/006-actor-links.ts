/** By what an actor was linked across articles, how surely, and what a person decided on who is who. */
export const actorLinks = `
ALTER TABLE article_actors ADD COLUMN link TEXT NOT NULL DEFAULT 'name';
ALTER TABLE article_actors ADD COLUMN link_confidence REAL NOT NULL DEFAULT 0.85;
UPDATE article_actors SET link = 'alone' WHERE actor_id IN (SELECT id FROM actors WHERE key IS NULL);

-- The letters by which some article abbreviates a body that it spells out.
CREATE TABLE actor_shorts (
  key TEXT NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES actors(id) ON DELETE CASCADE,
  PRIMARY KEY (key, actor_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_shorts_by_actor ON actor_shorts(actor_id);

-- Whom a name means, by a person's word: in one article, or everywhere where that is null.
CREATE TABLE actor_decisions (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  article_id INTEGER REFERENCES articles(id) ON DELETE CASCADE,
  actor_id INTEGER NOT NULL REFERENCES actors(id)
) STRICT;
CREATE UNIQUE INDEX actor_decisions_by_key ON actor_decisions(key, coalesce(article_id, 0));
CREATE INDEX actor_decisions_by_actor ON actor_decisions(actor_id);
`
